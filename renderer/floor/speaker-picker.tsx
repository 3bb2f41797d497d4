import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { type Ref, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../core/event/event.ts";
import { fullName, type Roster } from "../../core/participants/participants.ts";
import { findBatch, findSpeakers, type Pick, pickName, speakerIndex } from "./speaker-index.ts";

interface Props {
  roster: Roster;
  roles: readonly RoleHolder[];
  label: string;
  placeholder: string;
  /** Several names between commas may be picked at once. */
  batch: boolean;
  onPick: (picks: Pick[]) => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

const SHOWN = 7;

/** Names a speaker by a few letters of a name, alias, acronym or ISO code, in three languages; Enter takes the first. */
export function SpeakerPicker({
  roster,
  roles,
  label,
  placeholder,
  batch,
  onPick,
  inputRef,
  autoFocus,
}: Props) {
  const { t } = useTranslation("floor");
  const [query, setQuery] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const index = useMemo(() => speakerIndex(roster, roles), [roster, roles]);
  const isBatch = batch && /[,;]/.test(query);
  const found = isBatch ? [] : findSpeakers(index, query, SHOWN);
  const several = isBatch ? findBatch(index, query) : [];
  const known = several.filter((pick) => pick !== null);

  const take = (picks: Pick[]) => {
    if (picks.length === 0) return;
    onPick(picks);
    setQuery("");
    combobox.closeDropdown();
  };
  const change = (typed: string) => {
    setQuery(typed);
    if (typed.trim() === "") combobox.closeDropdown();
    else combobox.openDropdown();
  };
  const nameIn = (pick: Pick) => (pick.type === "unknown" ? t("unknown_speaker") : pickName(pick));

  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(value) => {
        if (value === "batch") take(known);
        else {
          const pick = found[Number(value)];
          if (pick) take([pick]);
        }
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={inputRef}
          role="combobox"
          aria-label={label}
          placeholder={placeholder}
          autoFocus={autoFocus ?? false}
          data-autofocus={autoFocus || undefined}
          value={query}
          maxLength={500}
          onChange={(e) => change(e.currentTarget.value)}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(e) => {
            if (e.key === "Escape" && query !== "") {
              e.stopPropagation();
              change("");
            } else if (
              e.key === "Enter" &&
              // Ctrl+Enter gives the floor, from here too.
              !e.ctrlKey &&
              !e.metaKey &&
              !e.nativeEvent.isComposing &&
              combobox.getSelectedOptionIndex() < 0
            ) {
              e.preventDefault();
              take(isBatch ? known : found.slice(0, 1));
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        <Combobox.Options aria-label={t("add.found")}>
          {isBatch && known.length > 0 && (
            <Combobox.Option value="batch">
              {t("add.batch", { count: known.length, names: known.map(nameIn).join(", ") })}
            </Combobox.Option>
          )}
          {several.length > known.length && <Combobox.Empty>{t("add.some_unknown")}</Combobox.Empty>}
          {found.map((pick, at) => (
            <Combobox.Option value={String(at)} key={at}>
              <Text component="span" fw={at === 0 ? 650 : 450}>
                {pick.type === "new" ? t("add.new", { name: pick.name }) : nameIn(pick)}
              </Text>
              <Text component="span" size="sm" c="dimmed" ml={8}>
                {pick.type === "delegation" && pick.person && fullName(pick.person)}
                {pick.type === "role" &&
                  [t(`common:role.${pick.holder.role}`), pick.holder.title].filter(Boolean).join(", ")}
                {pick.type === "state" && t("add.not_accredited")}
              </Text>
            </Combobox.Option>
          ))}
          {!isBatch && found.length === 0 && <Combobox.Empty>{t("add.keep_typing")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
