import { Alert, Button, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportResult } from "../../../core/participants/import.ts";
import { RefusedRows } from "./refused-rows.tsx";

/** What came of an import, and where to go from here. */
export function ImportDone({ result, onEvent }: { result: ImportResult; onEvent: () => void }) {
  const { t } = useTranslation("import");
  return (
    <Stack gap="xl">
      <Alert color="idm" role="status" title={t("done.title")}>
        {t("done.text", {
          imported: result.imported,
          updated: result.updated,
          refused: result.refused.length,
        })}
        <div>
          <Button mt="sm" onClick={onEvent} autoFocus>
            {t("done.event")}
          </Button>
        </div>
      </Alert>
      <RefusedRows refused={result.refused} />
    </Stack>
  );
}
