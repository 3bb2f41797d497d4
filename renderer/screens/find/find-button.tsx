import { Button } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../../app/routes.ts";
import { forgetOpened } from "./result-list.tsx";

/** Opens the search, over everything or in an event. */
export function FindButton({ eventId }: { eventId?: string }) {
  const { t } = useTranslation("find");
  return (
    <Button
      component={Link}
      href={paths.find(eventId ? { eventId } : {})}
      onClick={forgetOpened}
      variant="default"
      leftSection={<IconSearch size={18} aria-hidden />}
    >
      {t("open")}
    </Button>
  );
}
