import { Text } from "@mantine/core";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";

/** Whose notes follow; it stays in sight for as long as they do. */
export function SpeakerHeading({ interventionId }: { interventionId: string | null }) {
  return (
    <Text component="div" size="sm" fw={650} className={classes.speaker}>
      {useNoteWords().speaker(interventionId)}
    </Text>
  );
}
