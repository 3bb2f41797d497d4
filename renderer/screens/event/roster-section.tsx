import { ActionIcon, Button, Group, Paper, Table, Text, TextInput, Title } from "@mantine/core";
import { IconFileImport, IconPencil, IconPlus, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { type Delegation, fullName, type Roster } from "../../../core/participants/participants.ts";
import { foldName } from "../../../core/reference/fold.ts";
import { paths } from "../../app/routes.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { EditDelegation } from "./edit-delegation.tsx";
import classes from "./event.module.css";

/** Who is accredited to the event, to be found by name. */
export function RosterSection({ event, roster }: { event: EventWithSessions; roster: Roster | undefined }) {
  const { t } = useTranslation("event");
  const [query, setQuery] = useState("");
  const [editing, setEditing] = useState<Delegation | "new" | null>(null);
  const rows = useMemo(() => rowsOf(roster), [roster]);
  const wanted = foldName(query);
  const shown = wanted ? rows.filter((row) => row.folded.includes(wanted)) : rows;
  return (
    <section aria-labelledby="roster">
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2} id="roster">
            {t("roster.title")}
          </Title>
          {rows.length > 0 && (
            <Text size="sm" c="dimmed">
              {t("roster.count", { count: rows.length })} ·{" "}
              {t("roster.people", { count: roster?.participants.length ?? 0 })}
            </Text>
          )}
        </div>
        <Group gap="xs">
          <Button
            component={Link}
            href={paths.importRoster(event.id)}
            variant={rows.length === 0 ? "filled" : "default"}
            leftSection={<IconFileImport size={18} aria-hidden />}
          >
            {t("roster.import")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setEditing("new")}
          >
            {t("roster.add")}
          </Button>
        </Group>
      </Group>
      {roster && rows.length === 0 && (
        <Paper withBorder p="lg">
          <Text>{t("roster.empty")}</Text>
        </Paper>
      )}
      {rows.length > 0 && (
        <>
          <TextInput
            aria-label={t("roster.find")}
            placeholder={t("roster.find")}
            leftSection={<IconSearch size={18} aria-hidden />}
            maw={360}
            mb="xs"
            value={query}
            onChange={(e) => setQuery(e.currentTarget.value)}
          />
          {shown.length === 0 ? (
            <Text role="status">{t("roster.none_found")}</Text>
          ) : (
            <Paper withBorder className={classes.table}>
              <Table aria-labelledby="roster" highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    {(["delegation", "category", "region", "participants"] as const).map((name) => (
                      <Table.Th key={name}>{t(`roster.${name}`)}</Table.Th>
                    ))}
                    <Table.Td />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map(({ delegation, people }) => (
                    <Table.Tr key={delegation.id}>
                      <Table.Td fw={550}>
                        {delegation.name}
                        {delegation.acronym && ` (${delegation.acronym})`}
                      </Table.Td>
                      <Table.Td>{t(`common:category.${delegation.category}`)}</Table.Td>
                      <Table.Td>{delegation.region && t(`common:region.${delegation.region}`)}</Table.Td>
                      <Table.Td>{people}</Table.Td>
                      <Table.Td>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          size={36}
                          aria-label={t("roster.edit_of", delegation)}
                          onClick={() => setEditing(delegation)}
                        >
                          <IconPencil size={18} aria-hidden />
                        </ActionIcon>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Paper>
          )}
        </>
      )}
      {editing && (
        <EditDelegation
          eventId={event.id}
          delegation={editing === "new" ? null : editing}
          people={
            editing === "new"
              ? 0
              : (roster?.participants.filter((each) => each.delegationId === editing.id).length ?? 0)
          }
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function rowsOf(roster: Roster | undefined) {
  const people = Map.groupBy(roster?.participants ?? [], (person) => person.delegationId);
  return (roster?.delegations ?? [])
    .map((delegation) => {
      const names = (people.get(delegation.id) ?? [])
        .map((person) => [fullName(person), person.position].filter(Boolean).join(", "))
        .join("; ");
      const folded = foldName([delegation.name, delegation.acronym, delegation.stateCode, names].join(" "));
      return { delegation, people: names, folded };
    })
    .sort((a, b) => a.delegation.name.localeCompare(b.delegation.name, "en"));
}
