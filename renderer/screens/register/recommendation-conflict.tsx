import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Recommendation } from "../../../core/record/recommendation.ts";
import { NoteBody } from "../../record/note-body.tsx";
import classes from "./register.module.css";

interface Props {
  /** As somebody else left it. */
  theirs: Recommendation;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onBringBack: () => void;
  onLeave: () => void;
}

/** Shows what somebody else made of the recommendation meanwhile; the person decides. */
export function RecommendationConflict({ theirs, onKeepMine, onTakeTheirs, onBringBack, onLeave }: Props) {
  const { t } = useTranslation("register");
  const button = (words: string, run: () => void, first = false) => (
    <Button size="xs" variant={first ? "filled" : "default"} onClick={run}>
      {t(`conflict.${words}`)}
    </Button>
  );
  if (theirs.mergedInto !== null)
    return (
      <div role="alert" className={classes.conflict}>
        <Text mb="xs">{t("conflict.merged")}</Text>
        {button("leave", onLeave)}
      </div>
    );
  if (theirs.deletedAt !== null)
    return (
      <div role="alert" className={classes.conflict}>
        <Text mb="xs">{t("conflict.removed")}</Text>
        <Group gap="xs">
          {button("bring_back", onBringBack, true)}
          {button("leave", onLeave)}
        </Group>
      </div>
    );
  return (
    <div role="alert" className={classes.conflict}>
      <Text fw={650}>{t("conflict.title")}</Text>
      <Text size="sm">{t("conflict.theirs")}</Text>
      <blockquote>
        <NoteBody doc={theirs.doc} />
      </blockquote>
      <Group gap="xs">
        {button("keep_mine", onKeepMine, true)}
        {button("take_theirs", onTakeTheirs)}
      </Group>
    </div>
  );
}
