import { Button, CloseButton, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOtherDesks } from "../../app/desk-windows.ts";
import { initialsWereSet, keepAuthor, useAuthor } from "../../app/use-author.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Keys } from "../../components/key-sheet.tsx";
import { focusCapture } from "../../record/focus-capture.ts";
import classes from "./desk.module.css";

/**
 * Asks whose notes these are where nobody has said so yet, or where another desk signs the same. It never takes the
 * focus: whoever types goes on typing.
 */
export function InitialsStrip() {
  const { t } = useTranslation("initials");
  const [author, setAuthor] = useAuthor();
  const others = useOtherDesks(author);
  const [asked, setAsked] = useState(() => !initialsWereSet());
  const [ignored, setIgnored] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(keepAuthor, []);

  const same = others.some((each) => each.toLowerCase() === author.toLowerCase()) && ignored !== author;
  const shown = asked || same;
  const leave = (initials: string) => {
    setAuthor(initials);
    setIgnored(initials);
    setAsked(false);
    setTyped(null);
    focusCapture();
  };
  const accept = () => leave(typed?.trim() || author);

  useKeys([
    {
      keys: "alt+i",
      label: t("key"),
      run: () => {
        const input = field.current ?? document.querySelector<HTMLInputElement>("[data-author]");
        input?.focus();
        input?.select();
      },
      group: t("record:keys.title"),
    },
  ]);

  if (!shown) return null;
  return (
    <section className={classes.initials} aria-label={t("title")}>
      <Text size="sm" role="status">
        {same ? t("same", { author }) : t("ask")} <Keys combination="alt+i" />
      </Text>
      <TextInput
        ref={field}
        size="xs"
        w={72}
        maxLength={8}
        aria-label={t("label")}
        value={typed ?? author}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === "Enter") accept();
          else if (e.key === "Escape") leave(author);
          else return;
          e.preventDefault();
        }}
      />
      <Button size="compact-sm" variant="default" onClick={accept}>
        {t("accept")}
      </Button>
      <CloseButton size="sm" ml="auto" aria-label={t("ignore", { author })} onClick={() => leave(author)} />
    </section>
  );
}
