import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { leftToDo, TO_DO, type ToDo } from "../../../core/record/clean-up.ts";
import type { Note } from "../../../core/record/note.ts";
import { paths } from "../../app/routes.ts";

interface Props {
  sessionId: string;
  notes: readonly Note[];
  onBegin: (what: ToDo) => void;
}

/** At the end of the walk: what is left to do, and the next step. */
export function CleanUpEnd({ sessionId, notes, onBegin }: Props) {
  const { t } = useTranslation("clean-up");
  const left = leftToDo(notes);
  const open = TO_DO.filter((what) => left[what] > 0);
  return (
    <section aria-label={t("end.title")}>
      <Title order={2}>
        {left.notes === 0 ? t("end.no_notes") : t(open.length === 0 ? "end.all_done" : "end.title")}
      </Title>
      {left.notes > 0 && (
        <Text c="dimmed" mt={4}>
          {t("end.counts", left)}
        </Text>
      )}
      <Stack gap="sm" mt="lg" align="flex-start">
        {open.map((what, at) => (
          <Button
            key={what}
            autoFocus={at === 0}
            variant={at === 0 ? "filled" : "default"}
            onClick={() => onBegin(what)}
          >
            {t(`end.${what}`, { count: left[what] })}
          </Button>
        ))}
        <Group gap="sm">
          <Button
            component={Link}
            href={paths.desk(sessionId)}
            variant={open.length === 0 && left.notes === 0 ? "filled" : "default"}
            autoFocus={left.notes === 0}
          >
            {t("common:back_to.desk")}
          </Button>
          {left.notes > 0 && (
            <>
              <Button
                component={Link}
                href={paths.summaries(sessionId)}
                variant={open.length === 0 ? "filled" : "default"}
                autoFocus={open.length === 0}
              >
                {t("end.summaries")}
              </Button>
              <Button component={Link} href={paths.sessionReport(sessionId)} variant="default">
                {t("end.report")}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </section>
  );
}
