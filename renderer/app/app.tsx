import { MantineProvider, mergeThemeOverrides, Notification } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { KeySheetHost } from "../components/key-sheet.tsx";
import { FindKey } from "../screens/find/find-key.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Screens } from "./screens.tsx";
import { cssVariables, theme } from "./theme.ts";
import { useDialogFocus } from "./use-dialog-focus.ts";

const queryClient = new QueryClient({
  // The engine is on this machine and says what changed: nothing grows stale by itself.
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: "always" },
  },
});

/** Everything around the screens. */
export function App() {
  const { t } = useTranslation();
  const dialogs = useRef<HTMLElement>(null);
  useDialogFocus(dialogs);
  const close = t("common:close");
  // A notice's button to close it bears a cross alone.
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": close } } }),
        },
      }),
    [close],
  );
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <section ref={dialogs} id="dialogs" aria-label={t("common:dialogs")} />
        <Notifications position="bottom-left" limit={3} containerWidth={336} />
        <ErrorBoundary>
          <Router hook={useHashLocation}>
            <ConnectionBanner />
            <Screens />
            <KeySheetHost />
            <FindKey />
          </Router>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
