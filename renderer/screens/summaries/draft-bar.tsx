import { Alert, Button, Group, Text } from "@mantine/core";
import { IconChecks, IconWand } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlaceCount } from "./place-list.tsx";
import classes from "./summaries.module.css";

interface Props {
  of: PlaceCount;
  mode: string;
  busy: boolean;
  onDraft: (includeRaw: boolean) => void;
  onAcceptAll: () => void;
}

/** How a summary comes to its text: from cleaned notes, or, where a person says so, from raw ones. */
export function DraftBar({ of, mode, busy, onDraft, onAcceptAll }: Props) {
  const { t } = useTranslation("summaries");
  const { cleaned, raw, sentences, suggested } = of;
  return (
    <div className={classes.bar}>
      <Group gap="xs">
        {cleaned > 0 && (
          <Button
            leftSection={<IconWand size={18} aria-hidden />}
            loading={busy}
            onClick={() => onDraft(false)}
          >
            {t("draft.do")}
          </Button>
        )}
        {raw > 0 && (
          <Button
            data-raw
            variant={cleaned > 0 ? "subtle" : "default"}
            loading={busy}
            onClick={() => onDraft(true)}
          >
            {t(cleaned > 0 ? "draft.include_raw" : "draft.from_raw", { count: raw })}
          </Button>
        )}
        {suggested > 0 && (
          <Button variant="default" leftSection={<IconChecks size={18} aria-hidden />} onClick={onAcceptAll}>
            {t("accept_all", { count: suggested })}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t("draft.mode", { mode })}
        </Text>
      </Group>
      {cleaned === 0 && sentences === 0 && (
        <Alert color="idm" variant="light" mt="xs" p="sm">
          {t(raw > 0 ? "draft.none_cleaned" : "draft.no_notes", { count: raw })}
        </Alert>
      )}
    </div>
  );
}

/** Raw notes are never drafted from unasked: the key leads to the button that says so. */
export function focusRaw(): void {
  document.querySelector<HTMLElement>("[data-raw]")?.focus();
}
