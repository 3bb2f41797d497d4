import { Button, SegmentedControl, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Balance, balance } from "../../core/floor/balance.ts";
import type { Delegation, Roster } from "../../core/participants/participants.ts";
import classes from "./balance.module.css";
import { BalanceBar } from "./balance-bar.tsx";
import { useChairCall } from "./use-chair-call.ts";
import type { Floor } from "./use-floor.ts";

type By = "category" | "region";

/** Who was heard, waits, or was silent so far; a silent delegation is put on the list by a press, at the Chair's call. */
export function BalancePanel({
  eventId,
  floor,
  roster,
}: {
  eventId: string;
  floor: Pick<Floor, "state" | "command">;
  roster: Roster;
}) {
  const { t } = useTranslation("balance");
  const [by, setBy] = useState<By>("category");
  const { state } = floor;
  const groups = useMemo(() => balance(state, roster.delegations, by), [state, roster, by]);
  const most = Math.max(
    1,
    ...groups.map((each) => each.spoken.length + each.waiting.length + each.silent.length),
  );
  const callOn = useChairCall(eventId, floor);
  const call = (delegation: Delegation) => void callOn({ type: "delegation", delegation, person: null });
  const groupName = ({ key }: Balance) =>
    key === "" ? t("no_group") : t(`common:${by === "category" ? "category" : "region"}.${key}`);
  return (
    <>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t("title")}
        classNames={{ label: classes.toggle ?? "" }}
        data={[
          { value: "category", label: t("by_category") },
          { value: "region", label: t("by_region") },
        ]}
        value={by}
        onChange={(value) => setBy(value as By)}
      />
      {groups.length === 0 && <Text mt="sm">{t("nobody")}</Text>}
      <ul className={classes.groups} aria-label={t("title")}>
        {groups.map((each) => (
          <li key={each.key}>
            <BalanceBar name={groupName(each)} of={each} most={most} />
            {each.silent.length > 0 && (
              <div
                className={classes.silent}
                role="group"
                aria-label={t("silent_of", { name: groupName(each) })}
              >
                {each.silent.map((delegation) => (
                  <Button
                    key={delegation.id}
                    variant="default"
                    size="md"
                    className={classes.delegation}
                    title={t("call", { name: delegation.name })}
                    onClick={() => call(delegation)}
                  >
                    {delegation.name}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
