import { Button, Group, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../../app/routes.ts";
import { useRegisterWords } from "./register-words.ts";

/** The next step of a register that lacks notes marked as recommendations. */
export function BringIn({ count, onBringIn }: { count: number; onBringIn: () => void }) {
  const { t } = useTranslation("register");
  if (count === 0) return null;
  return (
    <Paper withBorder p="sm" mb="md">
      <Group justify="space-between">
        <Text>{t("bring_in.text", { count })}</Text>
        <Button onClick={onBringIn}>{t("bring_in.do", { count })}</Button>
      </Group>
    </Paper>
  );
}

/** A register with nothing in it and nothing to bring in. */
export function EmptyRegister() {
  const { t } = useTranslation("register");
  const { event } = useRegisterWords();
  const first = event.sessions[0];
  return (
    <Paper withBorder p="lg">
      <Text fw={650}>{t("empty.title")}</Text>
      <Text c="dimmed" maw={560}>
        {t("empty.text")}
      </Text>
      {first && (
        <Button component={Link} href={paths.desk(first.id)} variant="default" mt="sm">
          {t("empty.desk")}
        </Button>
      )}
    </Paper>
  );
}
