import { SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ReportOptions, reportOptions } from "../../../core/report/options.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";

const { template, attribution, status, paper } = reportOptions.shape;
const CHOICES: Readonly<Record<"template" | "attribution" | "status" | "paper", readonly string[]>> = {
  template: template.options,
  attribution: attribution.options,
  status: status.options,
  paper: paper.options,
};

interface Props {
  event: EventWithSessions;
  /** The session from whose desk the report was asked for; null: from the event. */
  sessionId: string | null;
  options: ReportOptions;
  onChange: (options: ReportOptions) => void;
}

/** What the report is to be; every change shows at once in the preview. */
export function ReportFields({ event, sessionId, options, onChange }: Props) {
  const { t } = useTranslation("report");
  const choice = (name: "template" | "attribution" | "status" | "paper") => (
    <div role="group" aria-label={t(`${name}.label`)}>
      <Text size="sm" fw={600} mb={4}>
        {t(`${name}.label`)}
      </Text>
      <SegmentedControl
        fullWidth
        aria-label={t(`${name}.label`)}
        value={options[name]}
        data={CHOICES[name].map((value) => ({ value, label: t(`${name}.${value}`) }))}
        onChange={(value) => {
          const next = { ...options, [name]: value } as ReportOptions;
          // A session summary is of one session: this one, or the first, until another is chosen. The full report
          // is of all, unless the person says otherwise.
          if (name === "template")
            next.sessionId = value === "full" ? null : (sessionId ?? event.sessions[0]?.id ?? null);
          onChange(next);
        }}
      />
    </div>
  );
  return (
    <Stack gap="lg">
      {choice("template")}
      <Select
        label={t("session")}
        data={[
          ...(options.template === "full" ? [{ value: "", label: t("all_sessions") }] : []),
          ...event.sessions.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={options.sessionId ?? ""}
        allowDeselect={false}
        onChange={(id) => id !== null && onChange({ ...options, sessionId: id || null })}
      />
      {choice("attribution")}
      {choice("status")}
      {choice("paper")}
    </Stack>
  );
}
