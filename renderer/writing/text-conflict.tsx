import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Writing } from "../../core/record/writing.ts";
import { NoteBody } from "../record/note-body.tsx";
import classes from "./writing.module.css";
import type { Conflict } from "./writing-queue.ts";

/** Shows what somebody else made of a text meanwhile, beside one's own; the person decides. */
export function TextConflict({
  conflict,
  onSettle,
}: {
  conflict: Conflict;
  onSettle: (keep: "mine" | "theirs") => void;
}) {
  const { t } = useTranslation("writing");
  return (
    <div role="alert" className={classes.conflict}>
      <Text fw={650}>{t("conflict.title")}</Text>
      {(
        [
          ["mine", conflict.mine.to],
          ["theirs", conflict.theirs],
        ] as const
      ).map(([whose, of]) => (
        <div key={whose}>
          <Text size="sm">{t(`conflict.${whose}`)}</Text>
          <blockquote>
            <TextOf of={of} />
          </blockquote>
        </div>
      ))}
      <Group gap="xs">
        <Button size="xs" onClick={() => onSettle("mine")}>
          {t("conflict.keep_mine")}
        </Button>
        <Button size="xs" variant="default" onClick={() => onSettle("theirs")}>
          {t("conflict.take_theirs")}
        </Button>
      </Group>
    </div>
  );
}

function TextOf({ of }: { of: Writing }) {
  return (
    <>
      {of.type !== "sentence" && of.heading && <Text fw={650}>{of.heading}</Text>}
      <NoteBody doc={of.doc} />
    </>
  );
}
