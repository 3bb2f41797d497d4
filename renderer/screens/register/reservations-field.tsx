import { ActionIcon, Button, Input, Select } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reservation } from "../../../core/record/recommendation.ts";
import { type Voice, voiceKey, voiceOf } from "../../../core/record/voices.ts";
import { LineField } from "./line-field.tsx";
import classes from "./register.module.css";
import { useRegisterWords } from "./register-words.ts";
import { voiceChoices } from "./voices-field.tsx";

interface Row {
  who: Voice | null;
  text: string;
}

interface Props {
  value: readonly Reservation[];
  onChange: (reservations: Reservation[]) => void;
}

/** Who holds back what. A row is stored once it names somebody and says something. */
export function ReservationsField({ value, onChange }: Props) {
  const { t } = useTranslation("register");
  const words = useRegisterWords();
  const [begun, setBegun] = useState<Row | null>(null);
  const rows: Row[] = begun ? [...value, begun] : [...value];

  const put = (at: number, row: Row) => {
    if (at === value.length) setBegun(isWhole(row) ? null : row);
    const next = rows.with(at, row);
    if (isWhole(row)) onChange(next.filter(isWhole));
  };
  const remove = (at: number) => {
    if (at === value.length) setBegun(null);
    else onChange(value.filter((_, index) => index !== at));
  };

  return (
    <Input.Wrapper label={t("field.reservations")} labelElement="div" size="xs">
      {rows.map((row, at) => (
        <div key={at} className={classes.reservation}>
          <Select
            size="xs"
            aria-label={t("field.who")}
            placeholder={t("field.who")}
            searchable
            autoFocus={row === begun && row.text === "" && row.who === null}
            limit={100}
            data={voiceChoices(words, row.who ? [row.who] : [])}
            value={row.who && voiceKey(row.who)}
            allowDeselect={false}
            onChange={(key) => key && put(at, { ...row, who: voiceOf(key) })}
          />
          <LineField
            quiet
            label={t("field.reservation")}
            placeholder={t("field.reservation")}
            value={row.text}
            maxLength={2_000}
            onCommit={(text) => text !== row.text && put(at, { ...row, text })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t("field.remove_reservation", { name: row.who ? words.voice(row.who) : "" })}
            onClick={() => remove(at)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {begun === null && (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setBegun({ who: null, text: "" })}
          >
            {t("field.add_reservation")}
          </Button>
        </div>
      )}
    </Input.Wrapper>
  );
}

function isWhole(row: Row): row is Reservation {
  return row.who !== null && row.text !== "";
}
