import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch } from "wouter";
import { Page } from "../components/page.tsx";
import { BinScreen } from "../screens/bin/bin-screen.tsx";
import { ChairScreen } from "../screens/chair/chair-screen.tsx";
import { CleanUpScreen } from "../screens/clean-up/clean-up-screen.tsx";
import { CoverageScreen } from "../screens/coverage/coverage-screen.tsx";
import { DeskScreen } from "../screens/desk/desk-screen.tsx";
import { EventScreen } from "../screens/event/event-screen.tsx";
import { FindScreen } from "../screens/find/find-screen.tsx";
import { ImportScreen } from "../screens/import/import-screen.tsx";
import { KeyMessagesScreen } from "../screens/key-messages/key-messages-screen.tsx";
import { LibraryScreen } from "../screens/library/library-screen.tsx";
import { NewEventScreen } from "../screens/new-event/new-event-screen.tsx";
import { RegisterScreen } from "../screens/register/register-screen.tsx";
import { ReportScreen } from "../screens/report/report-screen.tsx";
import { RoomScreen } from "../screens/room/room-screen.tsx";
import { StatisticsScreen } from "../screens/statistics/statistics-screen.tsx";
import { SummariesScreen } from "../screens/summaries/summaries-screen.tsx";
import { TimelineScreen } from "../screens/timeline/timeline-screen.tsx";
import { paths } from "./routes.ts";

/** Which screen an address opens. */
export function Screens() {
  return (
    <Switch>
      <Route path="/">
        <LibraryScreen />
      </Route>
      <Route path="/find">
        <FindScreen />
      </Route>
      <Route path="/find/events/:id">{({ id }) => <FindScreen key={id} eventId={id} />}</Route>
      <Route path="/find/sessions/:id">{({ id }) => <FindScreen key={id} sessionId={id} />}</Route>
      <Route path="/events/new">
        <NewEventScreen />
      </Route>
      <Route path="/events/new/import">
        <NewEventScreen thenImport />
      </Route>
      <Route path="/events/:id/import">{({ id }) => <ImportScreen key={id} eventId={id} />}</Route>
      <Route path="/events/:id/report">{({ id }) => <ReportScreen key={id} eventId={id} />}</Route>
      <Route path="/events/:id/recommendations">{({ id }) => <RegisterScreen key={id} eventId={id} />}</Route>
      <Route path="/events/:id/statistics">{({ id }) => <StatisticsScreen key={id} eventId={id} />}</Route>
      <Route path="/events/:id/coverage">{({ id }) => <CoverageScreen key={id} eventId={id} />}</Route>
      <Route path="/events/:id/key-messages">{({ id }) => <KeyMessagesScreen key={id} eventId={id} />}</Route>
      <Route path="/events/:id">{({ id }) => <EventScreen key={id} eventId={id} />}</Route>
      <Route path="/sessions/:id/desk">{({ id }) => <DeskScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/chair">{({ id }) => <ChairScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/room">{({ id }) => <RoomScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/statistics">
        {({ id }) => <StatisticsScreen key={id} sessionId={id} />}
      </Route>
      <Route path="/sessions/:id/timeline">{({ id }) => <TimelineScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/clean-up">{({ id }) => <CleanUpScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/coverage">{({ id }) => <CoverageScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/bin">{({ id }) => <BinScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/summaries">{({ id }) => <SummariesScreen key={id} sessionId={id} />}</Route>
      <Route path="/sessions/:id/report">{({ id }) => <ReportScreen key={id} sessionId={id} />}</Route>
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}

/** What an address that leads nowhere opens, or a session that is not in the file. */
export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t("common:not_found.title")}>
      <Text mb="lg">{t("common:not_found.text")}</Text>
      <Button component={Link} href={paths.library()}>
        {t("common:back_to_library")}
      </Button>
    </Page>
  );
}
