import type { Generated } from "kysely";

/** The tables as Kysely sees them: one interface a table, the columns as SQLite stores them. JSON columns hold text. */
export interface Schema {
  events: {
    id: string;
    title: string;
    theme: string;
    topic: string;
    starts_on: string | null;
    ends_on: string | null;
    venue: string;
    time_zone: string;
    attribution: string;
    /** JSON: Area[] */
    areas: string;
    /** JSON: Addressee[] */
    addressees: string;
    /** JSON: RoleHolder[] */
    roles: string;
    illustrative: number;
    created_at: number;
    /** JSON: string[] */
    groups: string;
    /** JSON: Preset[] */
    presets: string;
    /** JSON: string[], ids of earlier events. */
    follows: string;
  };
  sessions: {
    id: string;
    event_id: string;
    position: number;
    title: string;
    kind: string;
    starts_at: number | null;
    ends_at: number | null;
    attribution: string | null;
    /** JSON: RoleHolder[] */
    roles: string;
  };
  delegations: {
    id: string;
    event_id: string;
    name: string;
    acronym: string;
    category: string;
    state_code: string | null;
    region: string | null;
  };
  participants: {
    id: string;
    event_id: string;
    delegation_id: string;
    honorific: string;
    given_name: string;
    family_name: string;
    position: string;
  };
  floor_events: {
    id: string;
    session_id: string;
    seq: number;
    act_id: string;
    at: number;
    by: string;
    type: string;
    /** JSON: the fact's data. */
    data: string;
  };
  notes: {
    id: string;
    session_id: string;
    at: number;
    offset_ms: number | null;
    author: string;
    version: number;
    deleted_at: number | null;
    intervention_id: string | null;
    delegation_id: string | null;
    kind: string;
    /** JSON: Tiptap document. */
    doc: string;
    text: string;
    /** JSON: string[] */
    area_ids: string;
    /** JSON: string[] */
    addressee_ids: string;
    /** JSON: string[] */
    tags: string;
    attribution: string | null;
    confidence: string;
    status: string;
  };
  note_versions: {
    note_id: string;
    version: number;
    at: number;
    by: string;
    edit_id: string;
    /** JSON: Note. */
    note: string;
  };
  record_acts: {
    id: string;
    session_id: string;
    at: number;
    by: string;
    what: string;
    undone: number;
    made_after: number;
    stood_after: number;
    number: number;
    /** JSON: { noteId, before: Note | null, after: Note }[] */
    changes: string;
    /** JSON: RecommendationChange[] */
    recommendations: string;
  };
  recommendations: {
    id: string;
    event_id: string;
    position: number;
    at: number;
    author: string;
    version: number;
    deleted_at: number | null;
    merged_into: string | null;
    status: string;
    /** JSON: Tiptap document. */
    doc: string;
    text: string;
    /** JSON: string[] */
    addressee_ids: string;
    /** JSON: string[] */
    area_ids: string;
    /** JSON: Voice[] */
    proposers: string;
    /** JSON: Voice[] */
    supporters: string;
    /** JSON: Reservation[] */
    reservations: string;
    timeframe: string;
    owner: string;
    /** JSON: Source[] */
    sources: string;
  };
  recommendation_versions: {
    recommendation_id: string;
    version: number;
    at: number;
    by: string;
    edit_id: string;
    /** JSON: Recommendation. */
    recommendation: string;
  };
  register_acts: {
    id: string;
    event_id: string;
    at: number;
    by: string;
    what: string;
    undone: number;
    number: number;
    /** JSON: RecommendationChange[] */
    changes: string;
  };
  messages: {
    id: string;
    session_id: string;
    at: number;
    by: string;
    side: string;
    text: string;
    seen_at: number | null;
  };
  room_displays: {
    session_id: string;
    /** JSON: RoomDisplay, and under "held" the RoomView of a frozen screen. */
    display: string;
  };
  drafts: {
    id: string;
    session_id: string;
    window_id: string;
    at: number;
    /** JSON: Draft. */
    draft: string;
  };
  request_speakers: {
    request_id: string;
    session_id: string;
    delegation_id: string | null;
    participant_id: string | null;
    role_id: string | null;
    /** Of a speaker whom nobody named yet. */
    number: number | null;
  };
  /** The number by which the full-text index knows each note. */
  note_numbers: {
    n: Generated<number>;
    note_id: string;
    at: number;
  };
  /** Every word of the full-text index where it stands. */
  note_terms: {
    term: string;
  };
  /** The full-text index; kept by triggers, asked by MATCH alone. */
  note_words: {
    rowid: number;
  };
  writings: {
    id: string;
    event_id: string;
    /** Of a sentence; null: it belongs to the event. */
    session_id: string | null;
    type: string;
    position: number;
    version: number;
    deleted_at: number | null;
    /** The words, for search. */
    text: string;
    /** JSON: Writing. */
    writing: string;
  };
  writing_versions: {
    writing_id: string;
    version: number;
    at: number;
    by: string;
    edit_id: string;
    /** JSON: Writing. */
    writing: string;
  };
  writing_acts: {
    id: string;
    event_id: string;
    session_id: string | null;
    at: number;
    by: string;
    what: string;
    undone: number;
    number: number;
    /** JSON: { id, before: Writing | null, after: Writing }[] */
    changes: string;
  };
}
