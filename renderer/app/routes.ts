/** The address of every screen, as wouter's links take it (it puts the # before). */
export const paths = {
  library: () => "/",
  /** Finding notes: everywhere, in an event or in one of its sessions. */
  find: (scope: { eventId?: string; sessionId?: string } = {}) =>
    scope.sessionId
      ? `/find/sessions/${scope.sessionId}`
      : scope.eventId
        ? `/find/events/${scope.eventId}`
        : "/find",
  newEvent: () => "/events/new",
  /** A new event that begins with its accreditation list. */
  newEventImport: () => "/events/new/import",
  event: (eventId: string) => `/events/${eventId}`,
  importRoster: (eventId: string) => `/events/${eventId}/import`,
  register: (eventId: string) => `/events/${eventId}/recommendations`,
  eventReport: (eventId: string) => `/events/${eventId}/report`,
  desk: (sessionId: string) => `/sessions/${sessionId}/desk`,
  chair: (sessionId: string) => `/sessions/${sessionId}/chair`,
  room: (sessionId: string) => `/sessions/${sessionId}/room`,
  eventStatistics: (eventId: string) => `/events/${eventId}/statistics`,
  statistics: (sessionId: string) => `/sessions/${sessionId}/statistics`,
  timeline: (sessionId: string) => `/sessions/${sessionId}/timeline`,
  bin: (sessionId: string) => `/sessions/${sessionId}/bin`,
  cleanUp: (sessionId: string) => `/sessions/${sessionId}/clean-up`,
  eventCoverage: (eventId: string) => `/events/${eventId}/coverage`,
  coverage: (sessionId: string) => `/sessions/${sessionId}/coverage`,
  summaries: (sessionId: string) => `/sessions/${sessionId}/summaries`,
  keyMessages: (eventId: string) => `/events/${eventId}/key-messages`,
  sessionReport: (sessionId: string) => `/sessions/${sessionId}/report`,
} as const;

/** Opens the chair or the room in a window of its own. In the desktop the engine's side opens it and answers null. */
export function openWindow(path: string): void {
  window.open(`#${path}`, "_blank");
}
