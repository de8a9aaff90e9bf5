import { readLabRecord } from "@footbridge/core/lab/read-record.ts";
import type { LabRecord } from "@footbridge/core/lab/record.ts";
import { inOrder } from "@footbridge/core/units/order.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { type Board, readBoard } from "@footbridge/live/board/read.ts";
import { readPathway } from "@footbridge/live/pathway/read.ts";
import type { StoredLab } from "@footbridge/store/labs/record.ts";
import type { Rooms } from "../live/rooms.ts";

/** A table with what lies in its documents. */
interface TableRead {
  readonly id: string;
  readonly name: string;
  readonly board: Board;
  readonly pathway: ReturnType<typeof readPathway>["pathway"];
}

/** The record of a lab: its tables in the database, with what their boards and prototypes say now. */
export async function recordOf(
  rooms: Rooms,
  lab: string,
  stored: StoredLab,
): Promise<{ readonly record: LabRecord; readonly findings: readonly Finding[] }> {
  const tables: TableRead[] = [];
  for (const table of stored.tables) tables.push(await readTable(rooms, lab, table));
  const raw = rawRecord(lab, stored, tables);
  const read = readLabRecord(raw);
  if (!read.ok) throw new Error(`the record of ${lab} is not one: ${read.findings[0]?.message ?? ""}`);
  return {
    record: read.value,
    findings: [...read.findings, ...tables.flatMap(({ board }) => board.findings)],
  };
}

async function readTable(
  rooms: Rooms,
  lab: string,
  { id, name }: StoredLab["tables"][number],
): Promise<TableRead> {
  const board = readBoard(await rooms.read(`board:${lab}:${id}`));
  const { pathway } = readPathway(await rooms.read(`pathway:${lab}-${id}`));
  return { id, name, board, pathway };
}

function rawRecord(lab: string, stored: StoredLab, tables: readonly TableRead[]): unknown {
  const { about, people, pulses, recommendations, steps } = stored;
  const { place, ...rest } = about;
  const clusters = tables.flatMap(({ board }) => board.clusters.filter(stands));
  const known = new Set(clusters.map(({ id }) => id));
  const cards = tables.flatMap(({ id: table, board }) =>
    board.cards.filter(stands).map(({ archived: _archived, cluster, ...card }) => ({
      ...card,
      table,
      at: new Date(card.at).toISOString(),
      ...(cluster !== undefined && known.has(cluster) ? { cluster } : {}),
    })),
  );
  const standing = recommendations.filter(({ archived }) => !archived);
  const votable = new Set([...cards, ...standing].map(({ id }) => id));
  const voters = new Set(people.map(({ id }) => id));
  const recommended = new Set(standing.map(({ id }) => id));
  return {
    ...rest,
    id: lab,
    ...(place === "" ? {} : { place }),
    people: [...people.map(personOf), ...hostIn(cards)],
    tables: tables.map(({ id, name, board }) => ({ id, name, concept: board.concept })),
    pulses: pulses.map((pulse) => ({
      ...pulse,
      words: pulse.words.filter(({ person }) => voters.has(person)),
    })),
    cards,
    clusters: clusters.map(({ id, stage, text }) => ({ id, stage, name: text })),
    votes: unsigned(stored.votes.filter(({ person, on }) => votable.has(on) && voters.has(person))),
    prototypes: tables.flatMap(({ id: table, pathway }) =>
      pathway === undefined ? [] : [{ table, pathway }],
    ),
    recommendations: standing.map(({ id, text, table }) => ({
      id,
      text,
      ...(table === null ? {} : { table }),
    })),
    nextSteps: steps.map(({ recommendation, reminders: _reminders, ...step }) => ({
      ...step,
      ...(recommendation !== null && recommended.has(recommendation) ? { recommendation } : {}),
    })),
  };
}

/** Dots without a name: voters are numbered by what they chose, so that neither a seat nor an hour leads back to anybody. */
function unsigned(votes: LabRecord["votes"]): LabRecord["votes"] {
  const ballots = [...Map.groupBy(votes, ({ person }) => person).values()].map((own) =>
    own.map(({ on }) => on).toSorted(inOrder),
  );
  return ballots
    .toSorted((a, b) => inOrder(a.join(" "), b.join(" ")))
    .flatMap((own, place) => own.map((on) => ({ person: `voter-${place + 1}`, on })));
}

const stands = ({ archived, text }: { readonly archived: boolean; readonly text: string }): boolean =>
  !archived && text.trim() !== "";

const personOf = ({ organization, table, ...person }: StoredLab["people"][number]) => ({
  ...person,
  ...(organization === "" ? {} : { organization }),
  ...(table === null ? {} : { table }),
});

/** The host is among the people where they wrote something. */
const hostIn = (cards: readonly { readonly author: string }[]) =>
  cards.some(({ author }) => author === "host") ? [{ id: "host", affiliation: "other", role: "host" }] : [];
