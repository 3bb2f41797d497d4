import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Balance } from "../../core/floor/balance.ts";
import classes from "./balance.module.css";

/** One group's figures in words, with a bar that shows them beside those of the others; `most`: the largest group. */
export function BalanceBar({ name, of, most }: { name: string; of: Balance; most: number }) {
  const { t } = useTranslation("balance");
  const parts = ["spoken", "waiting", "silent"] as const;
  return (
    <>
      <div className={classes.head}>
        <Text component="span" fw={600} truncate title={name}>
          {name}
        </Text>
        <Text component="span" size="sm" className={classes.figures}>
          {parts.map((part) => t(part, { count: of[part].length })).join(" · ")}
        </Text>
      </div>
      <div className={classes.bar} aria-hidden>
        {parts.map((part) => (
          <span key={part} data-part={part} style={{ width: `${(of[part].length / most) * 100}%` }} />
        ))}
      </div>
    </>
  );
}
