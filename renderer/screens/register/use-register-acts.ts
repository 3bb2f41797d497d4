import { notifications } from "@mantine/notifications";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../core/ids.ts";
import type { Note } from "../../../core/record/note.ts";
import type { Recommendation, RecommendationFields } from "../../../core/record/recommendation.ts";
import { api } from "../../api/client.ts";
import { contractError } from "../../api/errors.ts";
import { useRun } from "../../api/use-run.ts";
import { readAuthor } from "../../app/use-author.ts";

type Change = Partial<Pick<RecommendationFields, "status">> & { deleted?: boolean };

export interface RegisterActs {
  bringIn: (notes: readonly Note[]) => void;
  /** As they then are; undefined where it could not be done. */
  change: (all: readonly Recommendation[], set: Change) => Promise<Recommendation[] | undefined>;
  /** True where it was done. */
  merge: (into: Recommendation, from: readonly Recommendation[]) => Promise<boolean>;
  /** Puts it before another, or last (null). */
  move: (id: string, before: string | null) => void;
  undo: () => void;
  redo: () => void;
}

const NOTICE = "register";
const seen = ({ id, version }: Recommendation) => ({ id, version });

/** What can be done to recommendations without opening them. Every act can be undone. */
export function useRegisterActs(
  eventId: string,
  take: (changed: readonly Recommendation[]) => void,
): RegisterActs {
  const { t } = useTranslation("register");
  const run = useRun();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(() => {
    const tell = (message: string, more = {}) => {
      // A notice that is shown already would keep its words and its time.
      notifications.hide(NOTICE);
      notifications.show({ id: NOTICE, message, autoClose: 3_000, ...more });
    };
    const taken = async (work: () => Promise<Recommendation[]>) => {
      const changed = await run(work);
      if (changed) take(changed);
      return changed;
    };
    const step = async (direction: "undo" | "redo") => {
      const done = await run(async () => {
        try {
          return await api.register[direction]({ eventId, by: readAuthor() });
        } catch (error) {
          if (contractError(error)?.code !== "RECOMMENDATION_CONFLICT") throw error;
          tell(t(`${direction}_conflict`), { color: "red", role: "alert", autoClose: 8_000 });
          return null;
        }
      });
      if (done) tell(t(`${direction}_done`, { what: t(`act.${done.what}`) }));
    };
    const press = (direction: "undo" | "redo") => {
      turn.current = turn.current.then(() => step(direction));
    };
    return {
      bringIn: (notes) =>
        void run(async () => {
          const made = await api.register.promote({
            eventId,
            sessionId: null,
            author: readAuthor(),
            notes: notes.map((note) => ({ noteId: note.id, id: newId() })),
          });
          take(made.map(({ recommendation }) => recommendation));
          tell(t("bring_in.done", { count: made.length }));
        }),
      change: async (all, set) => {
        const changed = await taken(() =>
          api.register.change({ eventId, author: readAuthor(), recommendations: all.map(seen), set }),
        );
        if (changed && set.deleted) tell(t("removed.done", { count: changed.length }));
        return changed;
      },
      merge: async (into, from) => {
        const call = { eventId, author: readAuthor(), into: seen(into), from: from.map(seen) };
        const merged = await taken(() => api.register.merge(call));
        if (merged) tell(t("merge.done", { count: merged.length }));
        return merged !== undefined;
      },
      move: (id, before) =>
        void taken(() => api.register.reorder({ eventId, author: readAuthor(), id, before })),
      undo: () => press("undo"),
      redo: () => press("redo"),
    };
  }, [eventId, run, take, t]);
}
