import type { Message } from "../../core/floor/message.ts";
import { findSession } from "../store/events.ts";
import { messagesOf, putMessage } from "../store/messages.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { found } from "./refuse.ts";

/** The few words that pass between the desk and the Chair. */
export function messageProcedures(ctx: EngineContext) {
  const keep = (message: Message): Message => {
    ctx.store.transaction(() => putMessage(ctx.store, message));
    ctx.signals.publish(`messages:${message.sessionId}`, message);
    return message;
  };
  return {
    watch: api.messages.watch.handler(async function* ({ input, signal }) {
      const feed = ctx.signals.subscribe(`messages:${input.sessionId}`, {
        signal,
        maxBufferedEvents: 10_000,
      });
      try {
        found(findSession(ctx.store, input.sessionId), "session");
        yield { messages: messagesOf(ctx.store, input.sessionId), reset: true };
        for await (const message of feed) yield { messages: [message], reset: false };
      } finally {
        await feed.return(undefined);
      }
    }),
    send: api.messages.send.handler(({ input }) => {
      found(findSession(ctx.store, input.sessionId), "session");
      // Repeating a send whose answer was lost must not say it twice.
      const said = messagesOf(ctx.store, input.sessionId).find((each) => each.id === input.id);
      return said ?? keep({ ...input, at: ctx.now(), seenAt: null });
    }),
    markSeen: api.messages.markSeen.handler(({ input }) => {
      const { sessionId, id } = input;
      const message = found(
        messagesOf(ctx.store, sessionId).find((each) => each.id === id),
        "message",
      );
      return message.seenAt === null ? keep({ ...message, seenAt: ctx.now() }) : message;
    }),
  };
}
