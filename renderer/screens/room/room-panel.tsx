import { Button, Paper } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomDisplay } from "../../../core/floor/room-display.ts";
import { bridge } from "../../api/bridge.ts";
import { RoomSettings } from "../../floor/room-settings.tsx";
import classes from "./room.module.css";
import { toggleFullScreen } from "./use-room-keys.ts";

/** How long the mouse must rest before the room no longer sees the control. */
const REST_MS = 3_000;

interface Props {
  display: RoomDisplay;
  onChange: (change: Partial<RoomDisplay>) => void;
}

/** A small control that appears when the mouse moves, or the keyboard reaches it. */
export function RoomPanel({ display, onChange }: Props) {
  const { t } = useTranslation("room");
  const shown = useMouseMoves();
  return (
    <Paper
      component="section"
      withBorder
      shadow="md"
      p="md"
      className={classes.panel}
      data-shown={shown || undefined}
      aria-label={t("controls")}
    >
      <RoomSettings display={display} onChange={onChange} />
      {!bridge() && (
        <Button variant="default" fullWidth mt="sm" onClick={toggleFullScreen}>
          {t("set.full_screen")}
        </Button>
      )}
    </Paper>
  );
}

function useMouseMoves(): boolean {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setMoves(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoves(false), REST_MS);
    };
    window.addEventListener("mousemove", moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("mousemove", moved);
    };
  }, []);
  return moves;
}
