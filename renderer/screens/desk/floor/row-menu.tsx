import { Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { memo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorRequest } from "../../../../core/floor/request.ts";
import type { RowActs } from "../../../floor/use-row-acts.ts";
import classes from "./floor.module.css";

interface Props {
  request: FloorRequest;
  name: string;
  acts: RowActs;
  onName: (requestId: string) => void;
}

/** All that can be done with one who waits, for those who look rather than type. */
export const RowMenu = memo(function RowMenu(props: Props) {
  const { t } = useTranslation("floor");
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.dots}
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={opened}
        aria-label={t("row.menu", { name: props.name })}
        onClick={() => setOpened(true)}
      >
        <IconDotsVertical size={18} aria-hidden />
      </button>
      {/* A menu a row would be most of what a turn costs; the one that is open is enough. */}
      {opened && (
        <OpenMenu
          {...props}
          onClose={() => {
            setOpened(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
});

function OpenMenu({ request, name, acts, onName, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation("floor");
  const { id, pinned } = request;
  return (
    <Menu opened onClose={onClose} position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <span className={classes.anchor} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("row.menu", { name })}>
        <Menu.Item onClick={() => acts.give(id)}>{t("row.give")}</Menu.Item>
        <Menu.Item onClick={() => acts.onDeck(id)}>
          {t(request.status === "on_deck" ? "row.off_deck" : "row.on_deck")}
        </Menu.Item>
        <Menu.Item onClick={() => acts.details(id)}>{t("row.details")}</Menu.Item>
        {request.speaker.type === "unknown" && (
          <Menu.Item onClick={() => onName(id)}>{t("name_speaker")}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item disabled={pinned} onClick={() => acts.moveUp(id)}>
          {t("row.up")}
        </Menu.Item>
        <Menu.Item disabled={pinned} onClick={() => acts.moveDown(id)}>
          {t("row.down")}
        </Menu.Item>
        <Menu.Item disabled={pinned} onClick={() => acts.swap(id)}>
          {t("row.swap")}
        </Menu.Item>
        <Menu.Item onClick={() => acts.pin(id)}>{t(pinned ? "row.unpin" : "row.pin")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => acts.defer(id)}>{t("row.defer")}</Menu.Item>
        <Menu.Item onClick={() => acts.dropAbsent(id)}>{t("row.drop_absent")}</Menu.Item>
        <Menu.Item onClick={() => acts.inWriting(id)}>{t("row.in_writing")}</Menu.Item>
        <Menu.Item onClick={() => acts.withdraw(id)}>{t("row.withdraw")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
