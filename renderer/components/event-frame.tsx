import { Alert, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { queries } from "../api/client.ts";
import { errorWords } from "../api/errors.ts";
import { NotFoundScreen } from "../app/screens.tsx";
import type { EventWithSessions } from "../floor/use-session.ts";

interface Props {
  /** The event itself, or a session of it. */
  eventId?: string | undefined;
  sessionId?: string | undefined;
  children: (event: EventWithSessions) => ReactNode;
}

/** Shows what needs an event once it is there, and says where it is not. */
export function EventFrame({ eventId, sessionId, children }: Props) {
  const { t } = useTranslation();
  const { data: events, error } = useQuery(queries.library.list.queryOptions());
  const event = events?.find(
    (each) => each.id === eventId || each.sessions.some((session) => session.id === sessionId),
  );
  if (event) return children(event);
  if (events) return <NotFoundScreen />;
  if (error) return <Alert color="red">{errorWords(error, t)}</Alert>;
  return <Loader m="xl" aria-label={t("common:loading")} />;
}
