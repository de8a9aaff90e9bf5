import { inOrder } from "../../units/order.ts";
import { votesOf } from "../boards.ts";
import type { LabRecord } from "../record.ts";
import { type Evidence, list, paragraph, say, type Section } from "./document.ts";
import type { BriefWords } from "./tongue/english.ts";

interface Part {
  readonly section: Section;
  readonly evidence: readonly Evidence[];
}

/** Recommendations, most votes first. */
export function recommendationsSection(record: LabRecord, words: BriefWords): Part {
  const votes = votesOf(record);
  const ranked = record.recommendations
    .map((it) => ({ ...it, votes: votes.get(it.id) ?? 0 }))
    .toSorted((a, b) => b.votes - a.votes || inOrder(a.id, b.id));
  return {
    section: {
      id: "recommendations",
      title: words.recommended.title,
      blocks:
        ranked.length === 0
          ? [paragraph(say(words.recommended.none))]
          : [list(ranked.map(({ text, votes: count }) => say(words.recommended.line(text, count), "votes")))],
    },
    evidence: [
      {
        id: "votes",
        title: words.recommended.votes(record.votesEach),
        lines: ranked.map(({ id, text, votes: count }) => `${words.boards.votes(count)}: ${text} (${id})`),
      },
    ],
  };
}

/** Who does what until when: soonest first, a recommendation without an owner by name. */
export function nextStepsSection(record: LabRecord, words: BriefWords): Part {
  const steps = record.nextSteps.toSorted((a, b) => inOrder(a.due, b.due) || inOrder(a.id, b.id));
  const taken = new Set(steps.map(({ recommendation }) => recommendation));
  const orphans = record.recommendations.filter(({ id }) => !taken.has(id));
  return {
    section: {
      id: "next-steps",
      title: words.steps.title,
      blocks: [
        ...(steps.length === 0
          ? [paragraph(say(words.steps.none))]
          : [
              {
                kind: "table" as const,
                caption: say(words.steps.table(steps.length), "next-steps"),
                head: words.steps.head,
                rows: steps.map(({ text, owner, due, status, note }) => [
                  text,
                  owner,
                  words.day(due),
                  note === "" ? words.steps.statuses[status] : `${words.steps.statuses[status]}: ${note}`,
                ]),
              },
            ]),
        ...(orphans.length === 0
          ? []
          : [
              paragraph(say(words.steps.orphans, "votes")),
              list(orphans.map(({ text }) => say(text, "votes"))),
            ]),
      ],
    },
    evidence: [
      {
        id: "next-steps",
        title: words.steps.written,
        lines: steps.map(({ id, text, owner, due, status }) =>
          [id, text, owner, due, words.steps.statuses[status]].join(" · "),
        ),
      },
    ],
  };
}
