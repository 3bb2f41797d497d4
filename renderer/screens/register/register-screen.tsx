import { Alert, Group, Loader } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Roster } from "../../../core/participants/participants.ts";
import { queries } from "../../api/client.ts";
import { contractError, errorWords } from "../../api/errors.ts";
import { NotFoundScreen } from "../../app/screens.tsx";
import { wayBack } from "../../app/way-back.ts";
import { Page } from "../../components/page.tsx";
import { UndoButtons } from "../../components/undo-buttons.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { useRegister } from "../../register/use-register.ts";
import { RegisterBody } from "./register-body.tsx";
import { RegisterWordsProvider, useWordsOf } from "./register-words.ts";
import { useRegisterActs } from "./use-register-acts.ts";

/** The event's recommendations, across its sessions. */
export function RegisterScreen({ eventId }: { eventId: string }) {
  const { t } = useTranslation("register");
  const { data: event, error } = useQuery(queries.event.get.queryOptions({ input: { eventId } }));
  const roster = useQuery(
    queries.participants.roster.queryOptions({ input: event ? { eventId } : skipToken }),
  );
  if (contractError(error)?.code === "NOT_FOUND") return <NotFoundScreen />;
  const failed = error ?? roster.error;
  if (failed && !(event && roster.data))
    return (
      <Alert color="red" m="xl">
        {errorWords(failed, t)}
      </Alert>
    );
  if (!event || !roster.data) return <Loader m="xl" aria-label={t("common:loading")} />;
  return <RegisterPage event={event} roster={roster.data} />;
}

function RegisterPage({ event, roster }: { event: EventWithSessions; roster: Roster }) {
  const { t } = useTranslation("register");
  const { register, ready, take } = useRegister(event.id);
  const words = useWordsOf(event, roster, register);
  const acts = useRegisterActs(event.id, take);
  const { to, place } = wayBack(event.id);
  return (
    <RegisterWordsProvider value={words}>
      <Page
        wide
        title={t("title")}
        eyebrow={event.title}
        back={{
          to,
          label: t(`common:back_to.${place}`),
          keys: ["Escape", ...(place === "desk" ? ["alt+p"] : [])],
        }}
        actions={
          <Group gap="xs">
            <UndoButtons onUndo={acts.undo} onRedo={acts.redo} />
          </Group>
        }
      >
        {ready ? (
          <RegisterBody register={register} acts={acts} take={take} />
        ) : (
          <Loader aria-label={t("common:loading")} />
        )}
      </Page>
    </RegisterWordsProvider>
  );
}
