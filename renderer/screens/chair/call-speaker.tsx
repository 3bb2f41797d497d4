import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/use-keys.ts";
import { SpeakerPicker } from "../../floor/speaker-picker.tsx";
import { useChairCall } from "../../floor/use-chair-call.ts";
import classes from "./chair.module.css";
import type { ChairView } from "./chair-view.ts";

/** Puts whom the Chair names on the list. */
export function CallSpeaker({ view }: { view: ChairView }) {
  const { t } = useTranslation(["chair", "floor"]);
  const { event, floor, roster, roles } = view;
  const input = useRef<HTMLInputElement>(null);
  const call = useChairCall(event.id, floor.command);
  useKeys([
    {
      keys: ["a", "alt+a"],
      label: t("floor:keys.add"),
      run: () => input.current?.focus(),
      group: t("floor:keys.list"),
    },
  ]);
  return (
    <div className={classes.call}>
      <SpeakerPicker
        roster={roster}
        roles={roles}
        label={t("floor:add.label")}
        placeholder={t("call")}
        batch={false}
        inputRef={input}
        onPick={([pick]) => pick && void call(pick)}
      />
    </div>
  );
}
