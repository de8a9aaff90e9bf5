import { clustersOf, type ClusterCount, votesOf } from "../boards.ts";
import type { BoardStage, LabRecord } from "../record.ts";
import { type Evidence, list, paragraph, say, type Section } from "./document.ts";
import type { BriefWords } from "./tongue/english.ts";

/** The cards of one stage, clustered, with counts; those in no cluster word by word. */
export function boardSection(
  record: LabRecord,
  stage: BoardStage,
  words: BriefWords,
): { section: Section; evidence: readonly Evidence[] } {
  const title = words.boards.titles[stage];
  const clusters = clustersOf(record, stage);
  const cards = clusters.flatMap((cluster) => cluster.cards);
  const named = clusters.filter(({ cluster }) => cluster !== undefined);
  const rest = clusters.find(({ cluster }) => cluster === undefined)?.cards ?? [];
  const id = `cards-${stage}`;
  const opening = say(words.boards.opening(stage, cards.length, named.length), id);
  const votes = votesOf(record);
  return {
    section: {
      id: `board-${stage}`,
      title,
      blocks:
        cards.length === 0
          ? [paragraph(say(words.boards.none))]
          : [
              paragraph(opening),
              ...(named.length === 0 ? [] : [list(named.map((cluster) => say(lineOf(cluster, words), id)))]),
              ...(named.length === 0 || rest.length === 0 ? [] : [paragraph(say(words.boards.beside, id))]),
              ...(rest.length === 0 ? [] : [list(rest.map(({ text }) => say(text, id)))]),
            ],
    },
    evidence: [
      {
        id,
        title: words.boards.all(title),
        lines: clusters.flatMap(({ name, cards: own }) =>
          own.map(
            ({ id: card, text, table, at }) =>
              `${name === "" ? "" : `${name}: `}${text} (${card}, ${table}, ${at}, ${words.boards.votes(votes.get(card) ?? 0)})`,
          ),
        ),
      },
    ],
  };
}

const lineOf = ({ name, cards, tables, votes }: ClusterCount, words: BriefWords): string =>
  words.boards.group(name, cards.length, tables, votes);
