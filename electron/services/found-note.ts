import type { FoundNote } from "../../core/contract/find.ts";
import type { Area, RoleHolder } from "../../core/event/event.ts";
import { fullName } from "../../core/participants/participants.ts";
import { speakerLabel } from "../../core/participants/speaker-name.ts";
import { hitsIn, passage, type Segment, type Sought, segmentsOf } from "../../core/record/find-hits.ts";
import type { Note } from "../../core/record/note.ts";
import type { NoteInContext } from "../store/search.ts";

/** Of a long note so many signs are shown. */
const LONGEST_PASSAGE = 420;

/** A note as the search shows it, with what was sought marked wherever it stands. */
export function foundNote(row: NoteInContext, sought: readonly Sought[]): FoundNote {
  const hits = (text: string) => hitsIn(text, sought).hits.flat();
  const marked = (text: string): Segment[] => segmentsOf(text, hits(text));
  /** With its acronym where that is what was sought. */
  const called = (name: string | null, acronym: string | null): string =>
    name && acronym && hits(acronym).length > 0 ? `${acronym}, ${name}` : (name ?? "");
  const borne: string[] = JSON.parse(row.area_ids);
  const areas: Area[] = borne.length > 0 ? JSON.parse(row.areas) : [];
  const tags: string[] = JSON.parse(row.tags);
  return {
    noteId: row.id,
    eventId: row.event_id,
    eventTitle: row.event_title,
    timeZone: row.time_zone,
    sessionId: row.session_id,
    sessionTitle: row.session_title,
    at: row.at,
    author: row.author,
    kind: row.kind as Note["kind"],
    status: row.status as Note["status"],
    inBin: row.deleted_at !== null,
    areas: areas.filter(({ id }) => borne.includes(id)).map(({ name }) => name),
    speaker: marked(speakerOf(row, called(row.said_name, row.said_acronym))),
    reportedOf: marked(called(row.reported_name, row.reported_acronym)),
    tags: tags.map(marked),
    text: passage(row.text, hits(row.text), LONGEST_PASSAGE),
  };
}

const NOBODY = { delegations: [], participants: [] };

/** Who said it, with the person or title where known; empty: nobody had the floor. */
function speakerOf(row: NoteInContext, delegation: string): string {
  if (row.request_id === null) return "";
  if (row.role_id !== null) {
    const roles: RoleHolder[] = [...JSON.parse(row.session_roles), ...JSON.parse(row.event_roles)];
    return speakerLabel({ type: "role", roleId: row.role_id }, NOBODY, roles);
  }
  if (row.delegation_id === null)
    return speakerLabel({ type: "unknown", number: row.number ?? 0 }, NOBODY, []);
  const { honorific, given_name: givenName, family_name: familyName } = row;
  if (familyName === null) return delegation;
  return `${delegation} (${fullName({ honorific: honorific ?? "", givenName: givenName ?? "", familyName })})`;
}
