import { Button, Group, Menu, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  RECOMMENDATION_STATUSES,
  type Recommendation,
  type RecommendationStatus,
} from "../../../core/record/recommendation.ts";

interface Props {
  selected: readonly Recommendation[];
  onMerge: () => void;
  onStatus: (status: RecommendationStatus) => void;
  onRemove: () => void;
  onClear: () => void;
}

/** What can be done to the selected rows. */
export function SelectionBar({ selected, onMerge, onStatus, onRemove, onClear }: Props) {
  const { t } = useTranslation("register");
  return (
    <Group gap="xs">
      <Text size="sm" fw={650} role="status">
        {t("selected", { count: selected.length })}
      </Text>
      <Button size="xs" disabled={selected.length < 2} onClick={onMerge}>
        {t("merge.do")}
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default">
            {t("set_status")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {RECOMMENDATION_STATUSES.map((status) => (
            <Menu.Item key={status} onClick={() => onStatus(status)}>
              {t(`status.${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" variant="default" onClick={onRemove}>
        {t("remove")}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t("clear_selection")}
      </Button>
    </Group>
  );
}
