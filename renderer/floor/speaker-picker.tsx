import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { type ClipboardEvent, type Ref, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../core/event/event.ts";
import { fullName, type Roster } from "../../core/participants/participants.ts";
import {
  findBatch,
  findSpeakers,
  isBatch,
  type Pick,
  pickName,
  speakerIndex,
} from "../../core/participants/speaker-index.ts";

interface Props {
  roster: Roster;
  roles: readonly RoleHolder[];
  label: string;
  placeholder: string;
  /** Several names between commas, or pasted a line each, may be picked at once. */
  batch: boolean;
  /** Ids of those who have asked for the floor before: they come first among equals. */
  asked?: ReadonlySet<string>;
  /** Does what was picked; false: it was refused, and what was typed stays. */
  onPick: (picks: Pick[]) => Promise<boolean>;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  /** The field was left empty by Escape. */
  onLeave?: () => void;
}

const SHOWN = 7;
const NOBODY: ReadonlySet<string> = new Set();

/** Names a speaker by a few letters of a name, alias, acronym or ISO code, in three languages; Enter takes the first. */
export function SpeakerPicker(props: Props) {
  const { roster, roles, label, placeholder, asked = NOBODY, onPick, inputRef, autoFocus, onLeave } = props;
  const { t } = useTranslation("floor");
  const [query, setQuery] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const index = useMemo(() => speakerIndex(roster, roles), [roster, roles]);
  const several = props.batch && isBatch(query) ? findBatch(index, query, asked) : null;
  const found = several ? [] : findSpeakers(index, query, SHOWN, asked);
  // What fits nobody becomes a new delegation only where a person chooses that: a slip of the finger accredits nobody.
  const first = found[0]?.type === "new" ? undefined : found[0];

  const change = (typed: string) => {
    setQuery(typed);
    setRefused(null);
    // What was marked belongs to the letters before.
    combobox.resetSelectedOption();
    if (typed.trim() === "") combobox.closeDropdown();
    else combobox.openDropdown();
  };
  const take = async (picks: readonly Pick[], left = "") => {
    if (picks.length === 0) {
      if (query.trim() !== "") setRefused(t("add.nobody_fits", { name: query.trim() }));
      return;
    }
    if (!(await onPick([...picks]))) return;
    change(left);
    if (left !== "") setRefused(t("add.left_over", { names: left }));
  };
  const takeBatch = () => several && void take(several.found, several.unknown.join(", "));
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!props.batch || !/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    // A field of one line would run the lines into each other.
    change(
      [query.trim(), ...text.split(/[\n\t]+/)]
        .map((each) => each.trim())
        .filter(Boolean)
        .join(", "),
    );
  };
  const nameIn = (pick: Pick) => (pick.type === "unknown" ? t("unknown_speaker") : pickName(pick));

  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(value) => {
        const pick = found[Number(value)];
        if (value === "batch") takeBatch();
        else if (pick) void take([pick]);
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
          maxLength={20_000}
          error={refused}
          onChange={(e) => change(e.currentTarget.value)}
          onPaste={paste}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(e) => {
            if (e.key === "Escape") {
              if (query === "") return onLeave?.();
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
              if (several) takeBatch();
              else void take(first ? [first] : []);
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        <Combobox.Options aria-label={t("add.found")}>
          {several && several.found.length > 0 && (
            <Combobox.Option value="batch">
              {t("add.batch", { count: several.found.length, names: several.found.map(nameIn).join(", ") })}
            </Combobox.Option>
          )}
          {several && several.unknown.length > 0 && (
            <Combobox.Empty>{t("add.some_unknown", { names: several.unknown.join(", ") })}</Combobox.Empty>
          )}
          {found.map((pick, at) => (
            <Combobox.Option value={String(at)} key={at}>
              <Text component="span" fw={at === 0 ? 650 : 450}>
                {pick.type === "new" ? t("add.new", { name: pick.name }) : nameIn(pick)}
              </Text>
              <Text component="span" size="sm" c="dimmed" ml={8}>
                {pick.type === "delegation" && pick.person && fullName(pick.person)}
                {pick.type === "role" &&
                  [t(`common:role.${pick.holder.role}`), pick.holder.title].filter(Boolean).join(", ")}
                {(pick.type === "state" || pick.type === "organization") && t("add.not_accredited")}
              </Text>
            </Combobox.Option>
          ))}
          {!several && found.length === 0 && <Combobox.Empty>{t("add.keep_typing")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
