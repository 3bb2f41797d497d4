import {
  ActionIcon,
  Anchor,
  Group,
  Text,
  Title,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconArrowLeft, IconKeyboard, IconMoon, IconSun } from "@tabler/icons-react";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { useKeys } from "../app/use-keys.ts";
import { Keys, showKeys } from "./key-sheet.tsx";
import classes from "./page.module.css";

/** The way a screen is left. */
export interface Back {
  to: string;
  label: string;
  /** The keys that take it; the first is shown beside it. Default: Escape. */
  keys?: string[];
  /** Instead of going to `to`. */
  go?: () => void;
  /** The keys work where something is typed too, as where the screen begins in a field. */
  whileTyping?: boolean;
}

interface Props {
  title: string;
  children: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  back?: Back;
  /** A few words over the title. */
  eyebrow?: ReactNode;
  wide?: boolean;
}

/** A screen with its title on top; desk, chair and room have frames of their own. */
export function Page({ title, children, actions, back, eyebrow, wide }: Props) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} – ${t("common:app")}`);
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <div className={classes.inner} data-wide={wide || undefined}>
          {back && <WayBack {...back} />}
          <Group justify="space-between" gap="md" wrap="wrap">
            <div>
              {eyebrow && (
                <Text size="sm" c="dimmed" component="div">
                  {eyebrow}
                </Text>
              )}
              <Title order={1}>{title}</Title>
            </div>
            <Group gap="xs">
              {actions}
              <KeysButton />
              <SchemeButton />
            </Group>
          </Group>
        </div>
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        {children}
      </main>
    </div>
  );
}

/** Names the way back and the key for it; Escape works wherever nothing on the screen wants it first. */
function WayBack({ to, label, keys = ["Escape"], go, whileTyping }: Back) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useKeys([
    {
      keys,
      label,
      group: t("common:keys.everywhere"),
      run: go ?? (() => navigate(to)),
      ...(whileTyping && { whileTyping }),
    },
  ]);
  return (
    <div className={classes.back}>
      <Anchor
        component={Link}
        href={to}
        size="sm"
        onClick={(event: MouseEvent) => {
          if (!go) return;
          event.preventDefault();
          go();
        }}
      >
        <IconArrowLeft size={16} aria-hidden />
        {label}
      </Anchor>
      <span aria-hidden>
        <Keys combination={keys[0] ?? ""} />
      </span>
    </div>
  );
}

/** Does what `?` does. */
export function KeysButton({ size = 36 }: { size?: number }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={`${t("common:keys.show")} (?)`}>
      <ActionIcon variant="default" size={size} aria-label={t("common:keys.show")} onClick={showKeys}>
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Changes between light and dark colours. */
export function SchemeButton({ size = 36 }: { size?: number }) {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const label = t(dark ? "common:color_scheme.to_light" : "common:color_scheme.to_dark");
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={size}
        aria-label={label}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
