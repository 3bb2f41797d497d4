import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { queries } from "../../api/client.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { forgetOpened } from "./result-list.tsx";

/** The windows of the Chair and the room show what they were opened for, and no notes. */
const ELSEWHERE = /^\/sessions\/[^/]+\/(chair|room)$/;

/** The key that opens the search from every screen; from a session's or an event's it looks there first. */
export function FindKey() {
  const [location] = useLocation();
  if (ELSEWHERE.test(location) || location.startsWith("/find")) return null;
  return <Key location={location} />;
}

function Key({ location }: { location: string }) {
  const { t } = useTranslation("find");
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const open = () => {
    const [, where, id = ""] = location.split("/");
    // The whole event of the session: what is looked for was often said the day before.
    const event = client
      .getQueryData(queries.library.list.queryKey())
      ?.find(
        (each) =>
          each.id === id || (where === "sessions" && each.sessions.some((session) => session.id === id)),
      );
    forgetOpened();
    navigate(paths.find(event ? { eventId: event.id } : {}));
  };
  useKeys([{ keys: "mod+f", label: t("open"), group: t("common:keys.everywhere"), run: open, first: true }]);
  return null;
}
