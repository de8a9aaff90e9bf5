import { comparePulses } from "../pulse/compare.ts";
import { type PulseTally, tallyOf } from "../pulse/tally.ts";
import type { Wording } from "../pulse/wording.ts";
import type { LabRecord, Pulse } from "../record.ts";
import { type Block, type Evidence, list, paragraph, say, type Section } from "./document.ts";
import { counted, percent } from "./words.ts";

const because = {
  accents: "without its accent",
  form: "another form of it",
  language: "the same in another language",
  spelling: "a slip in spelling",
  host: "put together by the host",
} as const;

/** The one-word pulses: each as a cloud, and what changed from before to after. Words held back are counted, not shown. */
export function pulseSection(
  record: LabRecord,
  wording: Wording,
): { section: Section; evidence: readonly Evidence[] } {
  const revealed = record.pulses.filter((pulse) => pulse.revealed);
  const tallies = revealed.map((pulse) => ({ pulse, tally: tallyOf(pulse, wording) }));
  const before = revealed.find(({ when }) => when === "before");
  const after = revealed.findLast(({ when }) => when === "after");
  return {
    section: {
      id: "pulse",
      title: "In one word",
      blocks: [
        ...tallies.flatMap(({ pulse, tally }) => cloudOf(pulse, tally)),
        ...(before !== undefined && after !== undefined ? changeOf(before, after, wording) : []),
      ],
    },
    evidence: tallies.map(({ pulse, tally }) => evidenceOf(pulse, tally)),
  };
}

const evidenceId = ({ id }: Pulse): string => `pulse-${id}`;

function cloudOf(pulse: Pulse, tally: PulseTally): readonly Block[] {
  const [first] = tally.groups;
  const most =
    first === undefined ? [] : [say(`Most said “${first.shown}” (${first.people}).`, evidenceId(pulse))];
  const held =
    tally.held.length === 0
      ? []
      : [
          say(
            `${counted(tally.held.length, "word")} was held back by the host or a list.`,
            evidenceId(pulse),
          ),
        ];
  return [
    paragraph(
      say(`Asked ${pulse.when === "during" ? "in between" : pulse.when}: “${pulse.question}”`),
      say(
        `${counted(tally.people, "person", "people")} answered with ${counted(tally.groups.length, "word")}.`,
        evidenceId(pulse),
      ),
      ...most,
      ...held,
    ),
    {
      kind: "words",
      caption: say(`Words by how many people said them: “${pulse.question}”`, evidenceId(pulse)),
      words: tally.groups.map(({ shown, people }) => ({ word: shown, people })),
    },
  ];
}

function changeOf(before: Pulse, after: Pulse, wording: Wording): readonly Block[] {
  const changed = comparePulses(before, after, wording)
    .filter((word) => word.before.share !== word.after.share)
    .slice(0, 5);
  const ids = [evidenceId(before), evidenceId(after)];
  return [
    paragraph(say("What changed most from before to after, as a share of those who answered:", ...ids)),
    list(
      changed.map((word) =>
        say(
          `“${word.shown}”: ${percent(word.before.share)} before, ${percent(word.after.share)} after`,
          ...ids,
        ),
      ),
    ),
  ];
}

const evidenceOf = (pulse: Pulse, { groups, held }: PulseTally): Evidence => ({
  id: evidenceId(pulse),
  title: `Words to “${pulse.question}”, and what was put together`,
  lines: [
    ...groups.map(({ people, writings }) => {
      const merged = writings.map(({ word, people: said, because: why }) =>
        why === undefined ? `${word} ${said}` : `${word} ${said} (${because[why]})`,
      );
      return `${people}: ${merged.join(", ")}`;
    }),
    ...(held.length === 0 ? [] : [`held back, not shown: ${held.length}`]),
  ],
});
