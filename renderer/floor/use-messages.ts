import { useCallback, useState } from "react";
import type { Message, MessageSide } from "../../core/floor/message.ts";
import { newId } from "../../core/ids.ts";
import { api } from "../api/client.ts";
import { useRun } from "../api/use-run.ts";
import { useStream } from "../api/use-stream.ts";
import { readAuthor } from "../app/use-author.ts";
import { withMessages } from "./fold-messages.ts";

export interface Messages {
  /** What the other side said and nobody acknowledged here, oldest first. */
  unread: readonly Message[];
  /** The last thing said from this side. */
  sent: Message | undefined;
  /** True where it was stored. */
  send: (text: string) => Promise<boolean>;
  markSeen: (message: Message) => void;
}

/** The few words between the desk and the Chair, as one of the two sides has them. */
export function useMessages(sessionId: string, side: MessageSide): Messages {
  const [all, setAll] = useState<readonly Message[]>([]);
  const run = useRun();
  useStream(
    (signal) => api.messages.watch({ sessionId }, { signal }),
    ({ messages, reset }) => setAll((before) => withMessages(before, messages, reset)),
    sessionId,
  );
  const send = useCallback(
    async (text: string) => {
      const message = { id: newId(), sessionId, by: readAuthor(), side, text };
      return (await run(() => api.messages.send(message))) !== undefined;
    },
    [run, sessionId, side],
  );
  const markSeen = useCallback(
    ({ id }: Message) => void run(() => api.messages.markSeen({ sessionId, id })),
    [run, sessionId],
  );
  return {
    unread: all.filter((each) => each.side !== side && each.seenAt === null),
    sent: all.findLast((each) => each.side === side),
    send,
    markSeen,
  };
}
