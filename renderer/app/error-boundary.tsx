import { Button, Container, Group, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { i18n } from "./i18n.ts";

/** Keeps a fault of one screen from leaving a blank window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean; detail: string }> {
  override state = { failed: false, detail: "" };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, detail: error instanceof Error ? error.name : "Error" };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const again = () => this.setState({ failed: false, detail: "" });
    return (
      <Container size="sm" pt={96} component="main" role="alert">
        <Title order={1}>{i18n.t("common:boundary.title")}</Title>
        <Text mt="sm">{i18n.t("common:boundary.text")}</Text>
        <Group mt="lg">
          <Button onClick={again}>{i18n.t("common:retry")}</Button>
          <Button
            variant="default"
            onClick={() => {
              window.location.hash = "#/";
              again();
            }}
          >
            {i18n.t("common:back_to_library")}
          </Button>
        </Group>
        <Text mt="lg" size="sm" c="dimmed">
          {i18n.t("common:boundary.detail", { detail: this.state.detail })}
        </Text>
      </Container>
    );
  }
}
