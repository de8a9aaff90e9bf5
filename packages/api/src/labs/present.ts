import type { PulseRuling, Pulse } from "@footbridge/core/lab/record.ts";
import { type PulseTally, tallyOf } from "@footbridge/core/lab/pulse/tally.ts";
import type { Wording } from "@footbridge/core/lab/pulse/wording.ts";
import type { HostedLab } from "@footbridge/store/labs/hosting.ts";
import type { StoredRecommendation } from "@footbridge/store/labs/opinions.ts";
import type { OwnSeat } from "@footbridge/store/labs/seats.ts";

/** A lab as its host is told of it. */
export const toldLab = (id: string, { about, room, codes, people, pulses }: HostedLab) => ({
  id,
  about,
  room,
  codes,
  people: people.map(({ organization, table, name, email, reminders, ...rest }) => ({
    ...rest,
    ...(organization === "" ? {} : { organization }),
    ...(table === null ? {} : { table }),
    ...(name === null ? {} : { name }),
    ...(email === null ? {} : { email }),
    reminders: reminders === true,
  })),
  pulses,
});

/** A pulse with its count, for whoever leads. */
export function toldTally({ id, rulings, ...pulse }: Pulse, wording: Wording) {
  const { people, empty, groups, held } = tallyOf({ id, rulings, ...pulse }, wording);
  return { pulse: id, people, empty, groups: groups.map(toldGroup), held, rulings };
}

const toldGroup = ({ writings, ...group }: PulseTally["groups"][number]) => ({
  ...group,
  writings: writings.map(({ because, ...writing }) => ({
    ...writing,
    ...(because === undefined ? {} : { because }),
  })),
});

/** Pulses whose words the host has revealed, for everybody. */
export const toldWords = (pulses: readonly Pulse[], wording: Wording) =>
  pulses
    .filter(({ revealed }) => revealed)
    .map((pulse) => {
      const { people, groups } = tallyOf(pulse, wording);
      return {
        pulse: pulse.id,
        question: pulse.question,
        when: pulse.when,
        people,
        groups: groups.map(({ shown, people: said }) => ({ shown, people: said })),
      };
    });

export const toldRecommendation = ({ table, ...rest }: StoredRecommendation) => ({
  ...rest,
  ...(table === null ? {} : { table }),
});

/** What somebody's own seat is, beside what the room is told. */
export const toldSeat = ({ organization, table, name, word, votes, ...seat }: OwnSeat) => ({
  ...seat,
  ...(organization === "" ? {} : { organization }),
  ...(table === null ? {} : { table }),
  ...(name === null ? {} : { name }),
  mine: { votes: [...votes], ...(word === null ? {} : { word }) },
});

/** The rulings after one more: on the same words, the new one takes the place of those before. */
export const withRuling = (
  before: readonly PulseRuling[],
  ruling: PulseRuling | undefined,
  words: readonly string[],
): readonly PulseRuling[] => {
  const key = wordsOf(words);
  const others = before.filter((one) => wordsOf("word" in one ? [one.word] : one.words) !== key);
  return ruling === undefined ? others : [...others, ruling];
};

const wordsOf = (words: readonly string[]): string => words.toSorted().join("\n");
