import { Button, Menu, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Recommendation } from "../../../core/record/recommendation.ts";
import { plainText } from "../../../core/record/rich-text.ts";

const SHOWN = 20;

/** Removed recommendations wait here; one press brings one back. */
export function RemovedMenu({
  removed,
  onRestore,
}: {
  removed: readonly Recommendation[];
  onRestore: (one: Recommendation) => void;
}) {
  const { t } = useTranslation("register");
  if (removed.length === 0) return null;
  return (
    <Menu position="bottom-end" width={420}>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t("removed.button", { count: removed.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("removed.help")}</Menu.Label>
        {removed.slice(0, SHOWN).map((one) => (
          <Menu.Item key={one.id} onClick={() => onRestore(one)}>
            <Text size="sm" lineClamp={2}>
              {plainText(one.doc)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
