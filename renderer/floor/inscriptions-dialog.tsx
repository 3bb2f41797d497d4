import { Alert, Button, FileInput, Group, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { capacityKey } from "../../core/floor/decide-requests.ts";
import type { Inscriptions } from "../../core/participants/read-inscriptions.ts";
import { api } from "../api/client.ts";
import { errorWords } from "../api/errors.ts";
import classes from "./inscriptions.module.css";
import { InscriptionsPreview } from "./inscriptions-preview.tsx";
import { InscriptionsRefused } from "./inscriptions-refused.tsx";
import type { Floor } from "./use-floor.ts";

interface Props {
  sessionId: string;
  floor: Pick<Floor, "state" | "command">;
  onClose: () => void;
}

/** As many as one act can put on the list. */
const MOST = 300;

/** Takes pre-inscriptions from a file: what it would put on the list is shown first, with every row that it would not. */
export function InscriptionsDialog({ sessionId, floor, onClose }: Props) {
  const { t } = useTranslation("inscriptions");
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<Inscriptions | null>(null);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const { state, command } = floor;

  const look = async (chosen: File | null) => {
    setFile(chosen);
    setRead(null);
    setError("");
    if (!chosen) return;
    setBusy(true);
    try {
      setRead(await api.floor.readInscriptions({ sessionId, file: chosen }));
    } catch (failure) {
      setError(errorWords(failure, t));
    }
    setBusy(false);
  };

  const standing = new Set(state.waiting.map((id) => capacityKey(state.requests[id])));
  const rows = (read?.requests ?? []).map((request) => {
    const { speaker } = request;
    return {
      request,
      standing: speaker.type !== "new_unknown" && standing.has(capacityKey({ ...request, speaker })),
    };
  });
  const fresh = rows.filter((each) => !each.standing).map((each) => each.request);
  const put = async () => {
    setBusy(true);
    const requests = fresh.map(({ name: _, ...order }) => order);
    const done = await command({ type: "request", requests });
    setBusy(false);
    if (!done) return;
    notifications.show({ message: t("done", { count: requests.length }) });
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title")}
      size={960}
      classNames={{ title: classes.title ?? "" }}
      closeButtonProps={{ "aria-label": t("common:close"), size: 44 }}
    >
      <Stack gap="md">
        <FileInput
          data-autofocus
          size="lg"
          label={t("file")}
          description={t("help")}
          placeholder={t("choose")}
          accept=".csv,.tsv,.txt,.xlsx"
          value={file}
          error={error || null}
          onChange={(chosen) => void look(chosen)}
        />
        {read && rows.length === 0 && read.refused.length === 0 && <Text>{t("empty")}</Text>}
        {rows.length > 0 && <InscriptionsPreview rows={rows} />}
        {read && read.refused.length > 0 && <InscriptionsRefused refused={read.refused} />}
        {fresh.length > MOST && (
          <Alert color="red">{t("too_many", { count: fresh.length, most: MOST })}</Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="lg" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button
            size="lg"
            disabled={fresh.length === 0 || fresh.length > MOST}
            loading={busy}
            onClick={() => void put()}
          >
            {t("put", { count: fresh.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
