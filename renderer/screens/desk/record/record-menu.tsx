import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { paths } from "../../../app/routes.ts";
import { keyCaps, useKeys } from "../../../app/use-keys.ts";
import { forgetOpened } from "../../find/result-list.tsx";

/** The ways to what is made of the notes. */
export function RecordMenu({ eventId, sessionId }: { eventId: string; sessionId: string }) {
  const { t } = useTranslation("record");
  const [, navigate] = useLocation();
  const ways = [
    { name: "clean_up", keys: "alt+k", to: paths.cleanUp(sessionId) },
    { name: "summaries", keys: "alt+u", to: paths.summaries(sessionId) },
    { name: "register", keys: "alt+p", to: paths.register(eventId) },
    { name: "coverage", keys: "alt+g", to: paths.coverage(sessionId) },
    { name: "bin", keys: "alt+b", to: paths.bin(sessionId) },
  ];
  useKeys(
    ways.map(({ name, keys, to }) => ({
      keys,
      label: t(`ways.${name}`),
      run: () => navigate(to),
      group: t("ways.title"),
    })),
  );
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("ways.button")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ name, keys, to }) => (
          <Menu.Item key={name} rightSection={keyCaps(keys).join("+")} onClick={() => navigate(to)}>
            {t(`ways.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Item
          rightSection={keyCaps("mod+f").join("+")}
          onClick={() => {
            forgetOpened();
            navigate(paths.find({ eventId }));
          }}
        >
          {t("ways.find")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
