import { Kbd, Modal, Table, Text, Title } from "@mantine/core";
import { Fragment, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { combinations, type KeyAct, keyCaps, presentKeys, useKeys } from "../app/use-keys.ts";
import classes from "./key-sheet.module.css";

interface Props {
  opened: boolean;
  onClose: () => void;
  acts: readonly KeyAct[];
}

/** One combination, drawn as keys. */
export function Keys({ combination }: { combination: string }) {
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      {keyCaps(combination).map((cap, at) => (
        <Fragment key={cap}>
          {at > 0 && " "}
          <Kbd>{cap}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}

/** The keys of a screen, from the same table that makes them work. */
export function KeySheet({ opened, onClose, acts }: Props) {
  const { t } = useTranslation();
  const groups = Map.groupBy(acts, (act) => act.group ?? "");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("common:keys.title")}
      size={1040}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {acts.length === 0 && <Text>{t("common:keys.none")}</Text>}
      <div className={classes.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group} className={classes.group}>
            {group && (
              <Title order={3} size="h5" mb={4}>
                {group}
              </Title>
            )}
            <Table aria-label={group || t("common:keys.title")} verticalSpacing={6}>
              <Table.Tbody>
                {members.map((act) => (
                  <Table.Tr key={`${act.label} ${combinations(act).join()}`}>
                    <Table.Td w="42%" className={classes.keys}>
                      {combinations(act).map((combination, at) => (
                        <Fragment key={combination}>
                          {at > 0 && (
                            <Text span size="sm" c="dimmed">
                              {` ${t("common:keys.or")} `}
                            </Text>
                          )}
                          <Keys combination={combination} />
                        </Fragment>
                      ))}
                    </Table.Td>
                    <Table.Td>{act.label}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** The key sheet of whatever screen is open: `?` or F1. */
export function KeySheetHost() {
  const { t } = useTranslation();
  const [acts, setActs] = useState<readonly KeyAct[]>([]);
  const [opened, setOpened] = useState(false);
  const show = () => {
    setActs(presentKeys());
    setOpened(true);
  };
  useKeys([
    { keys: ["?", "F1"], label: t("common:keys.help"), group: t("common:keys.everywhere"), run: show },
  ]);
  useEffect(() => {
    window.addEventListener(SHOW_KEYS, show);
    return () => window.removeEventListener(SHOW_KEYS, show);
  });
  return <KeySheet opened={opened} onClose={() => setOpened(false)} acts={acts} />;
}

const SHOW_KEYS = "idm:show-keys";

/** Opens the key sheet, for a button that does what `?` does. */
export function showKeys(): void {
  window.dispatchEvent(new Event(SHOW_KEYS));
}
