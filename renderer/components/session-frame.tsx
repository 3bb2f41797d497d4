import { Alert, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorWords } from "../api/errors.ts";
import { NotFoundScreen } from "../app/screens.tsx";
import { type SessionData, useSession } from "../floor/use-session.ts";

/** Shows what needs a session's data once it is there, and says where it is not. */
export function SessionFrame({
  sessionId,
  children,
}: {
  sessionId: string;
  children: (data: SessionData) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data, error, missing } = useSession(sessionId);
  if (data) return children(data);
  if (missing) return <NotFoundScreen />;
  if (error)
    return (
      <Alert color="red" m="xl">
        {errorWords(error, t)}
      </Alert>
    );
  return <Loader m="xl" aria-label={t("common:loading")} />;
}
