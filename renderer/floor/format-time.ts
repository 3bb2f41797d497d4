/** Writes instants (UTC ms) as the clocks of the event show them: "10:42". */
export function timeFormat(language: string, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return (at) => format.format(at);
}
