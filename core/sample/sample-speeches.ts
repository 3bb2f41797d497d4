import type { RequestKind } from "../floor/request.ts";
import { DOC_VERSION } from "../record/doc-versions.ts";
import type { NoteFields, NoteKind } from "../record/note.ts";
import { type RichNode, type RichText, textDoc } from "../record/rich-text.ts";
import type { PlaceholderName } from "./sample-roster.ts";

/** A note of the sample; `after` is how many seconds into the speech its first key was pressed. */
export interface SampleNote {
  after: number;
  kind: NoteKind;
  areas: readonly string[];
  to?: readonly string[];
  doc: RichText;
  confidence?: NoteFields["confidence"];
}

/** A speech of session 1: of a placeholder, or of somebody with a role in the session. */
export interface SampleSpeech {
  delegation?: PlaceholderName;
  role?: string;
  kind: RequestKind;
  group?: string;
  seconds: number;
  notes: readonly SampleNote[];
}

const words = (text: string, bold = false): RichNode => ({
  type: "text",
  text,
  ...(bold ? { marks: [{ type: "bold" }] } : {}),
});
const paragraph = (...content: RichNode[]): RichNode => ({ type: "paragraph", content });
const bullets = (...items: string[]): RichNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(words(item))] })),
});

function note(
  after: number,
  kind: NoteKind,
  areas: string,
  text: string | RichText,
  more: Pick<SampleNote, "to" | "confidence"> = {},
): SampleNote {
  const doc = typeof text === "string" ? textDoc(text) : text;
  return { after, kind, areas: areas.split(" "), doc, ...more };
}

/** What was said in session 1 so far. Every word is made up, and no speaker is anybody. */
export const SPEECHES: readonly SampleSpeech[] = [
  { role: "Ambassador B", kind: "moderator", seconds: 190, notes: [] },
  {
    role: "Panellist 1",
    kind: "panellist",
    seconds: 585,
    notes: [
      note(
        95,
        "challenge",
        "hum",
        "Crises displace people across several borders at once. National contingency plans rarely foresee that foreign workers and students will be among those who need to leave.",
      ),
      note(
        260,
        "good_practice",
        "hum coop",
        "A standing evacuation cell of the foreign, interior and health ministries, rehearsed once a year, meets within hours of an alert; consulates in the region share its contact lists.",
      ),
      note(
        470,
        "recommendation",
        "hum",
        "Include migrants, whatever their status, in national contingency and evacuation plans, and test those plans with them.",
        { to: ["gov"] },
      ),
    ],
  },
  {
    role: "Panellist 2",
    kind: "panellist",
    seconds: 640,
    notes: [
      note(
        80,
        "challenge",
        "prot",
        "People who flee do not fit one category: refugees, stranded workers, victims of trafficking and children on their own use the same routes and need different answers.",
      ),
      note(
        320,
        "lesson",
        "prot",
        "Screening at the border worked where interpreters and child protection staff were present from the first day, and failed where they were called in later.",
      ),
      note(
        560,
        "recommendation",
        "prot",
        "Agree on joint screening and referral procedures before a crisis, so that a person in need is asked once and not by every agency in turn.",
        { to: ["gov", "io"] },
      ),
    ],
  },
  {
    delegation: "Delegation of Country A",
    kind: "group_statement",
    group: "Group of Countries 1",
    seconds: 288,
    notes: [
      note(
        25,
        "position",
        "prot",
        "States bear the primary responsibility for protecting all persons on their territory, migrants included.",
      ),
      note(
        110,
        "challenge",
        "dev",
        "When workers return at short notice, families lose remittances and local labour markets come under strain. Support to reintegrate arrives late, and only for those whose return was assisted.",
      ),
      note(
        185,
        "recommendation",
        "dev",
        "Link emergency return to reintegration: register skills on arrival and open existing employment programmes to those who return.",
        { to: ["gov", "io"] },
      ),
      note(
        250,
        "commitment",
        "coop",
        "Members of the group will each name a focal point for migrants in crisis before the next workshop.",
        { confidence: "to_check" },
      ),
    ],
  },
  {
    delegation: "Delegation of Country B",
    kind: "national_statement",
    seconds: 171,
    notes: [
      note(20, "position", "sec", {
        type: "doc",
        attrs: { version: DOC_VERSION },
        content: [
          paragraph(
            words("Border management and humanitarian access "),
            words("belong together", true),
            words(": a closed crossing moves people to smugglers, not home."),
          ),
        ],
      }),
      note(
        75,
        "challenge",
        "sec prot",
        "Many who flee have lost their papers or never held them; without proof of nationality they can neither cross nor be helped by their consulate.",
      ),
      note(
        130,
        "recommendation",
        "sec",
        "Issue emergency travel documents within days, through the nearest consulate or, where there is none, through a partner State.",
        { to: ["gov"] },
      ),
    ],
  },
  {
    delegation: "NGO 1",
    kind: "comment",
    seconds: 118,
    notes: [
      note(15, "good_practice", "prot", {
        type: "doc",
        attrs: { version: DOC_VERSION },
        content: [
          paragraph(words("Hotlines run by migrants' associations reach people whom officials do not:")),
          bullets(
            "they answer in the callers' own languages;",
            "callers need not give a name or a status;",
            "what is learned goes to the humanitarian partners the same day.",
          ),
        ],
      }),
      note(48, "quotation", "prot", "Nobody asked us where we were safe. They asked us for our papers."),
      note(
        70,
        "recommendation",
        "coop hum",
        "Invite migrants' associations into contingency planning, not only into the response.",
        { to: ["gov", "io"] },
      ),
      note(
        98,
        "question",
        "coop",
        "Who coordinates when the country of origin and the host country are both in crisis?",
      ),
    ],
  },
];

/** Noted while nobody had the floor. */
export const BACKGROUND = textDoc(
  "Delegations were invited to speak from their own experience of recent crises, to say what had worked, and to leave prepared statements with the secretariat.",
);
