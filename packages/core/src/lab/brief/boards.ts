import { clustersOf, type ClusterCount, votesOf } from "../boards.ts";
import type { BoardStage, LabRecord } from "../record.ts";
import { type Evidence, list, paragraph, say, type Section } from "./document.ts";
import { counted } from "./words.ts";

const titles: Readonly<Record<BoardStage, readonly [title: string, one: string]>> = {
  asset: ["What the city has", "asset"],
  challenge: ["What stands in the way", "challenge"],
  idea: ["What could be done", "idea"],
};

/** The cards of one stage, clustered, with counts; those in no cluster word by word. */
export function boardSection(
  record: LabRecord,
  stage: BoardStage,
): { section: Section; evidence: readonly Evidence[] } {
  const [title, one] = titles[stage];
  const clusters = clustersOf(record, stage);
  const cards = clusters.flatMap((cluster) => cluster.cards);
  const named = clusters.filter(({ cluster }) => cluster !== undefined);
  const rest = clusters.find(({ cluster }) => cluster === undefined)?.cards ?? [];
  const id = `cards-${stage}`;
  const opening = say(
    `Tables wrote ${counted(cards.length, one, stage === "asset" ? "assets" : undefined)}, put together under ${counted(named.length, "heading")}.`,
    id,
  );
  const votes = votesOf(record);
  return {
    section: {
      id: `board-${stage}`,
      title,
      blocks:
        cards.length === 0
          ? [paragraph(say("No card was written."))]
          : [
              paragraph(opening),
              list(named.map((cluster) => say(lineOf(cluster), id))),
              ...(rest.length === 0
                ? []
                : [paragraph(say("Beside these:", id)), list(rest.map(({ text }) => say(text, id)))]),
            ],
    },
    evidence: [
      {
        id,
        title: `All cards: ${title.toLowerCase()}`,
        lines: clusters.flatMap(({ name, cards: own }) =>
          own.map(
            ({ id: card, text, table, at }) =>
              `${name === "" ? "" : `${name}: `}${text} (${card}, ${table}, ${at}, ${counted(votes.get(card) ?? 0, "vote")})`,
          ),
        ),
      },
    ],
  };
}

const lineOf = ({ name, cards, tables, votes }: ClusterCount): string =>
  `${name}: ${counted(cards.length, "card")} from ${counted(tables, "table")}, ${counted(votes, "vote")}`;
