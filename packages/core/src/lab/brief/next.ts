import { inOrder } from "../../units/order.ts";
import { votesOf } from "../boards.ts";
import type { LabRecord, NextStep } from "../record.ts";
import { type Evidence, list, paragraph, say, type Section } from "./document.ts";
import { counted, dayInWords } from "./words.ts";

interface Part {
  readonly section: Section;
  readonly evidence: readonly Evidence[];
}

/** Recommendations, most votes first. */
export function recommendationsSection(record: LabRecord): Part {
  const votes = votesOf(record);
  const ranked = record.recommendations
    .map((it) => ({ ...it, votes: votes.get(it.id) ?? 0 }))
    .toSorted((a, b) => b.votes - a.votes || inOrder(a.id, b.id));
  return {
    section: {
      id: "recommendations",
      title: "What is recommended",
      blocks:
        ranked.length === 0
          ? [paragraph(say("Nothing was recommended."))]
          : [
              list(
                ranked.map(({ text, votes: count }) => say(`${text} (${counted(count, "vote")})`, "votes")),
              ),
            ],
    },
    evidence: [
      {
        id: "votes",
        title: `Votes, of each person the first ${record.votesEach}`,
        lines: ranked.map(({ id, votes: count }) => `${id} · ${count}`),
      },
    ],
  };
}

const statuses: Readonly<Record<NextStep["status"], string>> = {
  open: "not begun",
  "under-way": "under way",
  done: "done",
  dropped: "dropped",
};

/** Who does what until when: soonest first, a recommendation without an owner by name. */
export function nextStepsSection(record: LabRecord): Part {
  const steps = record.nextSteps.toSorted((a, b) => inOrder(a.due, b.due) || inOrder(a.id, b.id));
  const taken = new Set(steps.map(({ recommendation }) => recommendation));
  const orphans = record.recommendations.filter(({ id }) => !taken.has(id));
  return {
    section: {
      id: "next-steps",
      title: "Next steps",
      blocks: [
        ...(steps.length === 0
          ? [paragraph(say("Nobody has taken a next step yet."))]
          : [
              {
                kind: "table" as const,
                caption: say(`${counted(steps.length, "next step")} with an owner and a day`, "next-steps"),
                head: ["What", "Who", "By", "Where it stands"],
                rows: steps.map(({ text, owner, due, status, note }) => [
                  text,
                  owner,
                  dayInWords(due),
                  note === "" ? statuses[status] : `${statuses[status]}: ${note}`,
                ]),
              },
            ]),
        ...(orphans.length === 0
          ? []
          : [
              paragraph(say("Nobody has taken these yet:", "votes")),
              list(orphans.map(({ text }) => say(text, "votes"))),
            ]),
      ],
    },
    evidence: [
      {
        id: "next-steps",
        title: "Next steps as they were written",
        lines: steps.map(({ id, text, owner, due, status }) => [id, text, owner, due, status].join(" · ")),
      },
    ],
  };
}
