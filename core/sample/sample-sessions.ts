import type { Role, RoleHolder, Session } from "../event/event.ts";

/** 24 April 2012 at the hour and minute of Geneva's clocks (UTC+2), in UTC ms. */
export function sampleTime(hour: number, minute: number): number {
  return Date.UTC(2012, 3, 24, hour - 2, minute);
}

type NewId = () => string;
const holder = (newId: NewId, role: Role, name: string, title = ""): RoleHolder => ({
  id: newId(),
  role,
  name,
  title,
});

/** Those with a part to play in the whole event. Nobody is named: offices, not people. */
export function sampleEventRoles(newId: NewId): RoleHolder[] {
  return [
    holder(newId, "chair", "Ambassador A", "Permanent Representative, Country D"),
    holder(newId, "rapporteur", "Rapporteur 1", "Humanitarian and protection challenges"),
    holder(newId, "rapporteur", "Rapporteur 2", "Development, security and cooperation challenges"),
    holder(newId, "secretariat", "Secretariat of the Dialogue"),
  ];
}

interface SessionPlan {
  title: string;
  kind: Session["kind"];
  from: [number, number];
  to: [number, number];
  roles?: readonly (readonly [Role, string, string?])[];
}

/** A day of the dialogue. Times and titles are illustrative. */
const DAY = {
  opening: {
    title: "Welcome remarks",
    kind: "opening",
    from: [10, 0],
    to: [10, 30],
    roles: [
      ["secretariat", "Senior IOM official"],
      ["panellist", "Senior official of the host institute"],
    ],
  },
  scene: {
    title: "Setting the scene",
    kind: "panel",
    from: [10, 30],
    to: [11, 0],
    roles: [["panellist", "Keynote speaker", "Academic"]],
  },
  first: {
    title: "Session 1: Humanitarian and protection challenges",
    kind: "open_discussion",
    from: [11, 0],
    to: [13, 0],
    roles: [
      ["moderator", "Ambassador B", "Permanent Representative, Country E"],
      ["panellist", "Panellist 1", "Permanent secretary of a ministry of the interior"],
      ["panellist", "Panellist 2", "Head of operations, UN entity"],
    ],
  },
  second: {
    title: "Session 2: Development and security challenges",
    kind: "open_discussion",
    from: [15, 0],
    to: [16, 30],
    roles: [
      ["moderator", "Ambassador C", "Permanent Representative, Country C"],
      ["panellist", "Panellist 3", "Director General of a regional commission"],
      ["panellist", "Panellist 4", "Migrant and founder of a migrants' association"],
    ],
  },
  third: {
    title: "Session 3: Cooperation and priority areas of action",
    kind: "open_discussion",
    from: [16, 30],
    to: [17, 30],
    roles: [
      ["moderator", "Ambassador D", "Permanent Representative, Country A"],
      ["panellist", "Panellist 5", "Director, NGO"],
    ],
  },
  closing: {
    title: "Concluding session: rapporteurs' reports and Chair's summary",
    kind: "closing",
    from: [17, 30],
    to: [18, 0],
  },
} satisfies Record<string, SessionPlan>;

export type SampleSessions = Record<keyof typeof DAY, Session>;

/** The sessions of the day, in their order. */
export function sampleSessions(eventId: string, newId: NewId): SampleSessions {
  const sessions = Object.entries(DAY).map(([key, plan]: [string, SessionPlan], position) => {
    const session: Session = {
      id: newId(),
      eventId,
      position,
      title: plan.title,
      kind: plan.kind,
      startsAt: sampleTime(...plan.from),
      endsAt: sampleTime(...plan.to),
      attribution: null,
      roles: (plan.roles ?? []).map(([role, name, title]) => holder(newId, role, name, title)),
    };
    return [key, session];
  });
  return Object.fromEntries(sessions) as SampleSessions;
}
