import { Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Recommendation } from "../../../core/record/recommendation.ts";
import { Sortable } from "../../components/sortable.tsx";
import { goToNote } from "../../record/go-to-note.ts";
import { filtered, NO_FILTER, type Register } from "../../register/fold-register.ts";
import { BringIn, EmptyRegister } from "./bring-in.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { RecommendationEditor } from "./recommendation-editor.tsx";
import classes from "./register.module.css";
import { FilterBar } from "./register-filter.tsx";
import { RegisterRow } from "./register-row.tsx";
import { useRegisterWords } from "./register-words.ts";
import { RemovedMenu } from "./removed-menu.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { focusedRow, focusRow, rowFrom, useOpen } from "./use-open.ts";
import type { RegisterActs } from "./use-register-acts.ts";
import { useRegisterKeys, walkRows } from "./use-register-keys.ts";
import { useSelection } from "./use-selection.ts";

interface Props {
  register: Register;
  acts: RegisterActs;
  take: (changed: readonly Recommendation[]) => void;
}

/** The rows of the register with what narrows, selects, opens, moves and merges them. */
export function RegisterBody({ register, acts, take }: Props) {
  const { t } = useTranslation("register");
  const words = useRegisterWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const opening = useOpen();
  const open = opening.id === null ? undefined : register.byId.get(opening.id);
  const shown = useMemo(() => {
    const rows = filtered(register.rows, filter);
    // An open one stays where it was, whatever becomes of it.
    return open && !rows.includes(open) ? [...rows, open].sort((a, b) => a.position - b.position) : rows;
  }, [register.rows, filter, open]);
  const selection = useSelection(shown);
  const selected = shown.filter(({ id }) => selection.ids.has(id));
  const [merging, setMerging] = useState<readonly Recommendation[]>([]);
  const search = useRef<HTMLSelectElement>(null);

  const outside = useMemo(
    () => words.marked.filter((note) => !register.recommendationOf.has(note.id)),
    [words.marked, register],
  );

  const targets = () => {
    const focused = focusedRow();
    return selected.length > 0 ? selected : shown.filter(({ id }) => id === focused);
  };
  const bringIn = () => {
    if (outside.length > 0) acts.bringIn(outside);
  };
  const remove = () => {
    const all = targets();
    const focused = focusedRow();
    const next = focused && (rowFrom(focused, 1) ?? rowFrom(focused, -1));
    if (all.length === 0) return;
    void acts.change(all, { deleted: true });
    selection.clear();
    if (next) focusRow(next);
  };
  const beginMerge = () => {
    if (selected.length >= 2) setMerging(selected);
    else notifications.show({ id: "merge", message: t("merge.needs_two"), autoClose: 4_000 });
  };
  const closeMerge = (then: string | null) => {
    setMerging([]);
    // The dialog gives the focus back first.
    if (then) requestAnimationFrame(() => focusRow(then));
  };

  useRegisterKeys({
    shown,
    selection,
    acts,
    targets,
    onOpen: opening.open,
    onMerge: beginMerge,
    onRemove: remove,
    onBringIn: bringIn,
    onSource: (one) => one.sources[0] && goToNote(one.sources[0].sessionId, one.sources[0].noteId),
    onFilter: () => search.current?.focus(),
  });

  // The latest of those in the dialog: somebody may have changed one meanwhile.
  const members = merging.flatMap(({ id }) => register.rows.find((one) => one.id === id) ?? []);
  const [first, ...others] = members;
  const count = register.rows.length;
  return (
    <>
      <BringIn count={outside.length} onBringIn={bringIn} />
      {count === 0 && !open && outside.length === 0 && <EmptyRegister />}
      {count > 0 && <FilterBar filter={filter} onChange={setFilter} firstRef={search} />}
      <Group justify="space-between" className={classes.bar}>
        {selected.length > 0 ? (
          <SelectionBar
            selected={selected}
            onMerge={beginMerge}
            onStatus={(status) => void acts.change(selected, { status })}
            onRemove={remove}
            onClear={selection.clear}
          />
        ) : (
          <Text size="sm" c="dimmed" role="status">
            {shown.length === count ? t("count", { count }) : t("count_of", { shown: shown.length, count })}
          </Text>
        )}
        <RemovedMenu
          removed={register.removed}
          onRestore={(one) => void acts.change([one], { deleted: false })}
        />
      </Group>
      {count > 0 && shown.length === 0 && <Text>{t("none_found")}</Text>}
      <Sortable
        ids={shown.map(({ id }) => id)}
        nameOf={(id) => t("row_name", { number: register.numbers.get(id) ?? 0 })}
        onMove={(from, to) => {
          const moving = shown[from];
          const before = shown[to < from ? to : to + 1];
          if (moving) acts.move(moving.id, before?.id ?? null);
        }}
      >
        <ol className={classes.list} aria-label={t("list")} onKeyDown={(event) => walkRows(event, selection)}>
          {shown.map((one) => (
            <RegisterRow
              key={one.id}
              one={one}
              number={register.numbers.get(one.id) ?? 0}
              selected={selection.ids.has(one.id)}
              onSelect={selection.toggle}
              onOpen={opening.open}
              editor={
                open?.id === one.id ? (
                  <RecommendationEditor
                    key={one.id}
                    stored={one}
                    take={take}
                    acts={acts}
                    leaving={opening.leaving}
                    onClose={opening.close}
                  />
                ) : null
              }
            />
          ))}
        </ol>
      </Sortable>
      {first && others.length > 0 && (
        <MergeDialog
          all={[first, ...others]}
          numbers={register.numbers}
          onClose={() => closeMerge(first.id)}
          onMerge={async (into, from) => {
            if (!(await acts.merge(into, from))) return;
            selection.clear();
            closeMerge(into.id);
          }}
        />
      )}
    </>
  );
}
