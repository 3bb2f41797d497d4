import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { paths } from "../../../app/routes.ts";
import { keyCaps, useKeys } from "../../../app/use-keys.ts";
import { cameFromDesk } from "../../../app/way-back.ts";
import { forgetOpened } from "../../find/result-list.tsx";

interface Way {
  name: string;
  label: string;
  keys: string;
  to: string;
}

/** The ways to what is made of the notes; their keys work whatever the bar shows, and the screens lead back here. */
export function useWays(eventId: string, sessionId: string, deleted: number): readonly Way[] {
  const { t } = useTranslation("record");
  const [, navigate] = useLocation();
  const ways = [
    { name: "clean_up", keys: "alt+k", to: paths.cleanUp(sessionId) },
    { name: "summaries", keys: "alt+u", to: paths.summaries(sessionId) },
    { name: "register", keys: "alt+p", to: paths.register(eventId) },
    { name: "coverage", keys: "alt+g", to: paths.coverage(sessionId) },
    { name: "bin", keys: "alt+b", to: paths.bin(sessionId) },
  ].map((way) => ({ ...way, label: t(`ways.${way.name}`, { count: deleted }) }));
  useEffect(() => cameFromDesk(eventId, sessionId), [eventId, sessionId]);
  useKeys(
    ways.map(({ label, keys, to }) => ({
      keys,
      label,
      run: () => navigate(to),
      group: t("ways.title"),
    })),
  );
  return ways;
}

/** The same ways, to look at. */
export function RecordMenu({ eventId, ways }: { eventId: string; ways: readonly Way[] }) {
  const { t } = useTranslation("record");
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("ways.button")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ name, keys, to, label }) => (
          <Menu.Item key={name} rightSection={keyCaps(keys).join("+")} onClick={() => navigate(to)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Item
          rightSection={keyCaps("mod+f").join("+")}
          onClick={() => {
            forgetOpened();
            navigate(paths.find({ eventId }));
          }}
        >
          {t("ways.find")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
