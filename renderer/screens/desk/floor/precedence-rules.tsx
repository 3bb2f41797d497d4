import { arrayMove, useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon, Menu, Select, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import {
  RULE_ORDERS,
  RULE_SUBJECTS,
  type Rule,
  type RuleOrder,
  type RuleSubject,
} from "../../../../core/floor/precedence/preset.ts";
import { Sortable } from "../../../components/sortable.tsx";
import classes from "./precedence.module.css";

/** Who is ordered in another way than by asking; the others have nothing to choose. */
const ORDERED: ReadonlySet<RuleSubject> = new Set<RuleSubject>([
  "group_statement",
  "member_state",
  "observer_and_regional",
  "stakeholder",
  "everyone",
]);

/** The rules of a preset, the first one first; dragged, or moved by their arrows. */
export function PrecedenceRules({
  rules,
  onChange,
}: {
  rules: readonly Rule[];
  onChange: (rules: Rule[]) => void;
}) {
  const { t } = useTranslation("floor");
  const name = (id: string) => t(`precedence.subject.${id}`);
  const move = (from: number, to: number) => {
    if (to >= 0 && to < rules.length) onChange(arrayMove([...rules], from, to));
  };
  const missing = RULE_SUBJECTS.filter((subject) => !rules.some((each) => each.subject === subject));
  return (
    <Sortable ids={rules.map((each) => each.subject)} nameOf={name} onMove={move}>
      <ol className={classes.rules} aria-label={t("precedence.rules")}>
        {rules.map((rule, at) => (
          <RuleRow
            key={rule.subject}
            rule={rule}
            name={name(rule.subject)}
            onMove={(by) => move(at, at + by)}
            onOrder={(order) => onChange(rules.map((each) => (each === rule ? { ...rule, order } : each)))}
            onRemove={rules.length > 1 ? () => onChange(rules.filter((each) => each !== rule)) : null}
          />
        ))}
      </ol>
      {missing.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon variant="default" size={30} mt={6} aria-label={t("precedence.add")}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {missing.map((subject) => (
              <Menu.Item key={subject} onClick={() => onChange([...rules, { subject, order: "asked" }])}>
                {name(subject)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Sortable>
  );
}

interface RowProps {
  rule: Rule;
  name: string;
  onMove: (by: 1 | -1) => void;
  onOrder: (order: RuleOrder) => void;
  onRemove: (() => void) | null;
}

function RuleRow({ rule, name, onMove, onOrder, onRemove }: RowProps) {
  const { t } = useTranslation("floor");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: rule.subject,
  });
  const icon = (label: string, run: () => void, image: React.ReactNode) => (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={run}>
      {image}
    </ActionIcon>
  );
  return (
    <li
      ref={setNodeRef}
      className={classes.rule}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className={classes.grip}
        aria-label={t("drag.handle", { name })}
      >
        <IconGripVertical size={16} aria-hidden />
      </button>
      <Text size="sm" className={classes.subject}>
        {name}
      </Text>
      {ORDERED.has(rule.subject) && (
        <Select
          aria-label={t("precedence.order_of", { subject: name })}
          size="xs"
          w={220}
          data={RULE_ORDERS.map((order) => ({ value: order, label: t(`precedence.order.${order}`) }))}
          value={rule.order}
          allowDeselect={false}
          onChange={(order) => order && onOrder(order as RuleOrder)}
        />
      )}
      {icon(t("precedence.up", { subject: name }), () => onMove(-1), <IconArrowUp size={16} aria-hidden />)}
      {icon(
        t("precedence.down", { subject: name }),
        () => onMove(1),
        <IconArrowDown size={16} aria-hidden />,
      )}
      {onRemove && icon(t("precedence.remove", { subject: name }), onRemove, <IconX size={16} aria-hidden />)}
    </li>
  );
}
