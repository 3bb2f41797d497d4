import { Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import type { Pick } from "../../../../core/participants/speaker-index.ts";
import { SpeakerPicker } from "../../../floor/speaker-picker.tsx";
import type { Floor } from "../../../floor/use-floor.ts";
import { useSpeakersOf } from "../../../floor/use-speakers-of.ts";

interface Props {
  eventId: string;
  floor: Floor;
  roster: Roster;
  roles: readonly RoleHolder[];
  requestId: string;
  onClose: () => void;
}

/** Gives "Speaker 1" a name, once, for the list, the notes and the reports. */
export function NameSpeaker({ eventId, floor, roster, roles, requestId, onClose }: Props) {
  const { t } = useTranslation("floor");
  const speakersOf = useSpeakersOf(eventId);
  const name = async (pick: Pick | undefined): Promise<boolean> => {
    const [speaker] = (pick && (await speakersOf([pick]))) ?? [];
    if (!speaker || speaker.type === "new_unknown") return false;
    const done = await floor.command({ type: "name_speaker", requestId, speaker });
    if (done) onClose();
    return done;
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("name_speaker")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Text size="sm" mb="sm">
        {t("name_help")}
      </Text>
      <SpeakerPicker
        roster={roster}
        roles={roles}
        label={t("name_label")}
        placeholder={t("add.placeholder")}
        batch={false}
        autoFocus
        onPick={(picks) => name(picks[0])}
      />
    </Modal>
  );
}
