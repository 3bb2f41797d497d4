import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FindQuery } from "../../../core/record/find.ts";
import classes from "./find.module.css";
import type { FilterWords } from "./use-filter-words.ts";

interface Props {
  words: readonly FilterWords[];
  onRemove: (gone: Partial<FindQuery>) => void;
  onClear: () => void;
}

/** The filters that are set; a click on one takes it away. */
export function FilterChips({ words, onRemove, onClear }: Props) {
  const { t } = useTranslation("find");
  return (
    <>
      {words.map(({ filter, name, value, gone }) => (
        <Button
          key={filter}
          variant="light"
          size="compact-sm"
          className={classes.chip}
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t("remove", { filter: name, value })}
          onClick={() => onRemove(gone)}
        >
          <span className={classes.label}>
            {filter === "inBin" ? value : t("chip", { filter: name, value })}
          </span>
        </Button>
      ))}
      {words.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t("clear")}
        </Button>
      )}
    </>
  );
}
