import { Button, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { may } from "../../../core/floor/transitions.ts";
import { nameOf } from "../../floor/names.ts";
import type { RowActs } from "../../floor/use-row-acts.ts";
import type { ChairView } from "./chair-view.ts";
import classes from "./list.module.css";

/** Those who left the line without speaking, and the way back. */
export function LeftList({ view, lines }: { view: ChairView; lines: RowActs }) {
  const { t } = useTranslation("chair");
  const { floor, roster, roles } = view;
  const left = Object.values(floor.state.requests).filter(({ status }) => may("reinstated", status));
  if (left.length === 0) return null;
  return (
    <section aria-label={t("left.title")} className={classes.left}>
      <Title order={3} size="h4">
        {t("left.title")}
      </Title>
      <ul className={classes.rows} aria-label={t("left.title")}>
        {left.map((request) => {
          const { name } = nameOf(request, roster, roles);
          return (
            <li key={request.id} className={classes.leftRow}>
              <span className={classes.about}>
                <span className={classes.quiet} title={name}>
                  {name}
                </span>
                <Text component="span" size="sm" c="dimmed">
                  {t(`left.${request.status}`)}
                </Text>
              </span>
              <Button
                variant="default"
                size="md"
                title={t("left.back_name", { name })}
                onClick={() => lines.reinstate(request.id)}
              >
                {t("left.back")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
