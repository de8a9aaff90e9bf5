import { comparePulses } from "../pulse/compare.ts";
import { type PulseTally, tallyOf } from "../pulse/tally.ts";
import type { Wording } from "../pulse/wording.ts";
import type { LabRecord, Pulse } from "../record.ts";
import { type Block, type Evidence, list, paragraph, say, type Section } from "./document.ts";
import type { BriefWords } from "./tongue/english.ts";

type PulseWords = BriefWords["pulse"];

/** The one-word pulses: each as a cloud, and what changed from before to after. Words held back are counted, not shown. */
export function pulseSection(
  record: LabRecord,
  wording: Wording,
  { pulse: words }: BriefWords,
): { section: Section; evidence: readonly Evidence[] } {
  const revealed = record.pulses.filter((pulse) => pulse.revealed);
  const tallies = revealed.map((pulse) => ({ pulse, tally: tallyOf(pulse, wording) }));
  const before = revealed.find(({ when }) => when === "before");
  const after = revealed.findLast(({ when }) => when === "after");
  return {
    section: {
      id: "pulse",
      title: words.title,
      blocks: [
        ...tallies.flatMap(({ pulse, tally }) => cloudOf(pulse, tally, words)),
        ...(before !== undefined &&
        after !== undefined &&
        [before, after].every(({ words: said }) => said.length > 0)
          ? changeOf({ before, after, wording }, words)
          : []),
      ],
    },
    evidence: tallies.map(({ pulse, tally }) => evidenceOf(pulse, tally, words)),
  };
}

const evidenceId = ({ id }: Pulse): string => `pulse-${id}`;

/** Words that are named as said most often, where several were. */
const mostNamed = 3;

function cloudOf(pulse: Pulse, tally: PulseTally, words: PulseWords): readonly Block[] {
  const [first] = tally.groups;
  const top = tally.groups.filter(({ people }) => people === first?.people).map(({ shown }) => shown);
  // Where most words were said as often as each other, none stands out.
  const most =
    first === undefined || top.length > mostNamed
      ? []
      : [say(words.most(top, first.people), evidenceId(pulse))];
  const held = tally.held.length === 0 ? [] : [say(words.held(tally.held.length), evidenceId(pulse))];
  return [
    paragraph(
      say(words.asked(pulse.when, pulse.question)),
      say(words.answered(tally.people, tally.groups.length), evidenceId(pulse)),
      ...most,
      ...held,
    ),
    {
      kind: "words",
      caption: say(words.words(pulse.question), evidenceId(pulse)),
      words: tally.groups.map(({ shown, people }) => ({ word: shown, people })),
    },
  ];
}

interface Both {
  readonly before: Pulse;
  readonly after: Pulse;
  readonly wording: Wording;
}

function changeOf({ before, after, wording }: Both, words: PulseWords): readonly Block[] {
  const changed = comparePulses(before, after, wording)
    .filter((word) => word.before.share !== word.after.share)
    .slice(0, 5);
  const ids = [evidenceId(before), evidenceId(after)];
  if (changed.length === 0) return [];
  return [
    paragraph(say(words.changed, ...ids)),
    list(changed.map((word) => say(words.share(word.shown, word.before.share, word.after.share), ...ids))),
  ];
}

const evidenceOf = (pulse: Pulse, { groups, held }: PulseTally, words: PulseWords): Evidence => ({
  id: evidenceId(pulse),
  title: words.merged(pulse.question),
  lines: [
    ...groups.map(({ people, writings }) => {
      const merged = writings.map(({ word, people: said, because: why }) =>
        why === undefined ? `${word} ${said}` : `${word} ${said} (${words.because[why]})`,
      );
      return `${people}: ${merged.join(", ")}`;
    }),
    ...(held.length === 0 ? [] : [words.notShown(held.length)]),
  ],
});
