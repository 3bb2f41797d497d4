import { Select } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/use-keys.ts";
import { SpeakerPicker } from "../../floor/speaker-picker.tsx";
import { useChairCall } from "../../floor/use-chair-call.ts";
import type { ChairView } from "./chair-view.ts";
import classes from "./list.module.css";

/** "usual": what such a speaker usually asks for. */
const KINDS = ["usual", "point_of_order", "right_of_reply"] as const;
type Kind = (typeof KINDS)[number];

/** Puts whom the Chair names on the list, or takes their point of order. */
export function CallSpeaker({ view }: { view: ChairView }) {
  const { t } = useTranslation(["chair", "floor"]);
  const { event, floor, roster, roles } = view;
  const [kind, setKind] = useState<Kind>("usual");
  const input = useRef<HTMLInputElement>(null);
  const call = useChairCall(event.id, floor);
  const focus = (asked: Kind) => () => {
    setKind(asked);
    input.current?.focus();
  };
  const group = t("floor:keys.list");
  useKeys([
    { keys: ["a", "alt+a"], label: t("floor:keys.add"), run: focus("usual"), group },
    { keys: "o", label: t("floor:keys.point_of_order"), run: focus("point_of_order"), group },
    { keys: "r", label: t("floor:keys.right_of_reply"), run: focus("right_of_reply"), group },
  ]);
  const nameOf = (each: Kind) => (each === "usual" ? t("call_usual") : t(`floor:kind.${each}`));
  return (
    <div className={classes.call}>
      <SpeakerPicker
        roster={roster}
        roles={roles}
        label={t("floor:add.label")}
        placeholder={t("call")}
        batch={false}
        inputRef={input}
        onLeave={() => setKind("usual")}
        onPick={async ([pick]) => {
          const done = pick !== undefined && (await call(pick, kind === "usual" ? undefined : kind));
          if (done) setKind("usual");
          return done;
        }}
      />
      <Select
        size="md"
        aria-label={t("floor:add.kind")}
        data={KINDS.map((value) => ({ value, label: nameOf(value) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind((value ?? "usual") as Kind)}
      />
    </div>
  );
}
