import { MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mayFollow } from "../../../core/event/series.ts";
import { queries } from "../../api/client.ts";

interface Props {
  eventId: string | null;
  follows: readonly string[];
  onChange: (follows: string[]) => void;
}

/** The earlier events of the series that an event follows; none that follows it is offered. */
export function FollowsField({ eventId, follows, onChange }: Props) {
  const { t } = useTranslation("event");
  const { data: events = [] } = useQuery(queries.library.list.queryOptions());
  const offered = mayFollow(eventId, events);
  if (offered.length === 0) return null;
  return (
    <MultiSelect
      label={t("field.follows")}
      description={t("field.follows_help")}
      placeholder={follows.length === 0 ? t("field.follows_placeholder") : ""}
      data={offered.toReversed().map(({ id, title, startsOn }) => ({
        value: id,
        label:
          startsOn && !title.includes(startsOn.slice(0, 4)) ? `${title} (${startsOn.slice(0, 4)})` : title,
      }))}
      value={[...follows]}
      searchable
      onChange={onChange}
    />
  );
}
