import { describe, expect, it } from "vitest";
import type { Message } from "../../../../core/floor/message.ts";
import { newId } from "../../../../core/ids.ts";
import { withMessages } from "../../../../renderer/floor/fold-messages.ts";

const sessionId = newId();
const said = (at: number, text: string): Message => ({
  id: newId(),
  sessionId,
  at,
  by: "RAP",
  side: "desk",
  text,
  seenAt: null,
});

describe("messages as they come", () => {
  const [first, second] = [said(1, "Please slow down"), said(2, "5 minutes left")];

  it("stand in the order in which they were said", () => {
    expect(withMessages([second], [first], false)).toEqual([first, second]);
  });

  it("are replaced by what became of them", () => {
    const seen = { ...first, seenAt: 3 };
    expect(withMessages([first, second], [seen], false)).toEqual([seen, second]);
  });

  it("begin afresh where the stream does", () => {
    expect(withMessages([first], [second], true)).toEqual([second]);
  });
});
