import { Alert, Button, FileButton, Group, Loader, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ColumnMapping, ImportPreview, ImportResult } from "../../../core/participants/import.ts";
import { api, queries } from "../../api/client.ts";
import { contractError, errorWords } from "../../api/errors.ts";
import { useAct } from "../../api/use-act.ts";
import { paths } from "../../app/routes.ts";
import { NotFoundScreen } from "../../app/screens.tsx";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import classes from "./import.module.css";
import { ImportDone } from "./import-done.tsx";
import { ImportPreviewView } from "./import-preview.tsx";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx";

/** Brings the accreditation list into an event: choose a file, check what was understood, import. */
export function ImportScreen({ eventId }: { eventId: string }) {
  const { t } = useTranslation("import");
  const [, navigate] = useLocation();
  const event = useQuery(queries.event.get.queryOptions({ input: { eventId } }));
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const [over, setOver] = useState(false);
  const { run, busy } = useAct();

  const look = async (chosen: File, mapping: ColumnMapping | null, headingRow?: number) => {
    setRefusal(null);
    setResult(null);
    const seen = await run(async () => {
      try {
        return await api.participants.previewImport({
          eventId,
          file: chosen,
          mapping,
          ...(headingRow === undefined ? {} : { headingRow }),
        });
      } catch (error) {
        if (contractError(error)?.code !== "UNREADABLE_FILE") throw error;
        setRefusal(errorWords(error, t));
        return null;
      }
    });
    if (seen === undefined) return;
    setFile(chosen);
    setPreview(seen);
  };
  const choose = (chosen: File | null | undefined) => {
    if (chosen) void look(chosen, null);
  };
  const bringIn = async () => {
    if (!file || !preview || preview.accepted.length === 0 || busy) return;
    const { mapping, headingRow } = preview;
    const done = await run(() => api.participants.import({ eventId, file, mapping, headingRow }));
    if (!done) return;
    setResult(done);
    setPreview(null);
  };
  useKeys([
    { keys: "mod+enter", label: t("import"), run: () => void bringIn(), group: t("title"), first: true },
    {
      keys: "mod+o",
      label: t("choose"),
      run: () => document.querySelector<HTMLElement>("[data-choose]")?.click(),
      group: t("title"),
    },
  ]);
  const drop = (dropped: DragEvent) => {
    dropped.preventDefault();
    setOver(false);
    choose(dropped.dataTransfer.files[0]);
  };

  if (contractError(event.error)?.code === "NOT_FOUND") return <NotFoundScreen />;
  return (
    <Page
      title={t("title")}
      wide
      eyebrow={event.data?.title}
      back={{ to: paths.event(eventId), label: t("common:back_to.event") }}
      actions={
        preview && (
          <Button onClick={() => void bringIn()} disabled={preview.accepted.length === 0} loading={busy}>
            {t("import_count", { count: preview.accepted.length })}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a twin of the button inside */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(dragged) => {
          dragged.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Group gap="md">
          <FileButton onChange={choose} accept={ACCEPTED} inputProps={{ "aria-label": t("file") }}>
            {(props) => (
              <Button
                {...props}
                data-choose
                variant={file ? "default" : "filled"}
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {t(file ? "choose_other" : "choose")}
              </Button>
            )}
          </FileButton>
          <Text role="status">{busy ? t("reading") : file ? file.name : t("drop")}</Text>
          {busy && <Loader size="sm" aria-hidden />}
        </Group>
        {!preview && !result && (
          <Text mt="md" c="dimmed" maw={720}>
            {t("help")}
          </Text>
        )}
      </div>
      {refusal && (
        <Alert color="red" role="alert" mb="md">
          {refusal}
        </Alert>
      )}
      {preview && file && (
        <ImportPreviewView
          preview={preview}
          onMapping={(mapping) => void look(file, mapping, preview.headingRow)}
          onHeadingRow={(headingRow) => void look(file, null, headingRow)}
        />
      )}
      {result && <ImportDone result={result} onEvent={() => navigate(paths.event(eventId))} />}
    </Page>
  );
}
