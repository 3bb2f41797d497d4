import { useQueryClient } from "@tanstack/react-query";
import { api, queries } from "../api/client.ts";
import { useStream } from "../api/use-stream.ts";

/** Fetches again what looks at the notes of the whole event, whenever they or the floor changed anywhere. */
export function useEventChanges(eventId: string): void {
  const client = useQueryClient();
  useStream(
    (signal) => api.upkeep.changes({ eventId }, { signal }),
    () => void client.invalidateQueries({ queryKey: queries.upkeep.key() }),
    eventId,
  );
}
