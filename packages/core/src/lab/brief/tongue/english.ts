import { countsFor } from "./counts.ts";

const { counted, day, dollars, joined, number, percent } = countsFor("en-US", "and");

/** A range of simulated people, rounded. */
interface Walked {
  readonly people: number;
  readonly profile: string;
  readonly profileId: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly weeks: number;
  /** Cents a placement. */
  readonly cost: number | undefined;
}

/** What a brief says, in English. */
export const english = {
  day,
  evidence: "Evidence",
  nothing: "Nothing is in the record.",
  evidenceNumber: (place: number): string => `Evidence ${place}`,
  title: (lab: string): string => `${lab}: event summary and next steps`,
  quoted: (text: string): string => `“${text}”`,
  purpose: {
    title: "What it was for",
    thanks: "It was made possible by:",
    written: "The lab as its host set it up",
  },
  concepts: "What tables mean by it",
  conceptsWritten: "What tables mean by it, as they wrote it",
  people: {
    title: "Who took part",
    tookPart: (people: number, tables: number): string =>
      `${counted(people, "person", "people")} took part${tables === 0 ? "" : ` at ${counted(tables, "table")}`}.`,
    nobody: "Nobody is in the record.",
    cameFrom: (organizations: number): string => `They came from ${counted(organizations, "organization")}.`,
    nobodyFrom: (kinds: readonly string[]): string =>
      `Nobody was there from ${joined(kinds)}: ask them before the next one.`,
    from: (count: number, kind: string): string => `${number(count)} from ${kind}`,
    day: "The day:",
    session: (at: string, title: string, speakers: readonly string[]): string =>
      `${at} ${title}${speakers.length > 0 ? `, with ${joined(speakers)}` : ""}`,
    roles: { host: "host", facilitator: "facilitator", participant: "participant" },
    everyone: "Everyone at the door, by table, affiliation and organization",
    tables: "Tables",
    agenda: "Agenda",
    kinds: {
      provider: ["a training provider", "training providers"],
      college: ["a college", "colleges"],
      employer: ["an employer", "employers"],
      agency: ["a city agency", "city agencies"],
      funder: ["a funder", "funders"],
      literacy: ["a literacy or basic-education program", "literacy and basic-education programs"],
      "labor-management": ["a labor-management fund", "labor-management funds"],
      "service-provider": ["a supportive service", "supportive services"],
      participant: ["the people it is for", "the people it is for"],
      other: ["elsewhere", "elsewhere"],
    } as Readonly<Record<string, readonly [one: string, many: string]>>,
  },
  pulse: {
    title: "In one word",
    asked: (when: "before" | "during" | "after", question: string): string =>
      `Asked ${when === "during" ? "in between" : when}: “${question}”`,
    answered: (people: number, words: number): string =>
      people === 0
        ? "Nobody answered."
        : `${counted(people, "person", "people")} answered with ${counted(words, "word")}.`,
    most: (said: readonly string[], people: number): string =>
      `Said most often: ${joined(said.map((word) => `“${word}”`))} (${number(people)}${said.length > 1 ? " each" : ""}).`,
    held: (words: number): string =>
      `${counted(words, "word")} ${words === 1 ? "was" : "were"} held back by the host or a list.`,
    words: (question: string): string => `Words by how many people said them: “${question}”`,
    changed: "What changed most from before to after, as a share of those who answered:",
    share: (word: string, before: number, after: number): string =>
      `“${word}”: ${percent(before)} before, ${percent(after)} after`,
    merged: (question: string): string => `Words to “${question}”, and what was put together`,
    notShown: (words: number): string => `held back, not shown: ${number(words)}`,
    because: {
      accents: "without its accent",
      form: "another form of it",
      language: "the same idea",
      spelling: "a slip in spelling",
      host: "put together by the host",
    },
  },
  boards: {
    titles: { asset: "What the city has", challenge: "What stands in the way", idea: "What could be done" },
    opening: (stage: "asset" | "challenge" | "idea", cards: number, groups: number): string =>
      `Tables wrote ${counted(cards, stage)}, put together under ${counted(groups, "heading")}.`,
    none: "No card was written.",
    beside: "Beside these:",
    group: (name: string, cards: number, tables: number, votes: number): string =>
      `${name}: ${counted(cards, "card")} from ${counted(tables, "table")}, ${counted(votes, "vote")}`,
    all: (title: string): string => `All cards: ${title.toLowerCase()}`,
    votes: (count: number): string => counted(count, "vote"),
  },
  paths: {
    title: "Pathways the tables built",
    none: "No table built a pathway.",
    first: "To mend first:",
    drawn: (name: string, title: string, cards: number, jobs: number, partners: number): string =>
      `${name}: “${title}”, ${counted(cards, "card")}, ${counted(jobs, "job")}, ${counted(partners, "partner")}.`,
    checks: (holds: number, gap: number, untold: number): string =>
      `Of ${number(holds + gap + untold)} checks ${number(holds)} hold; ${number(gap)} to mend, ${number(untold)} not told yet.`,
    notWalked: "It could not be walked yet: a step, a job or a number is missing.",
    walked: ({ people, profile, mean, low, high, weeks, cost }: Walked): string =>
      `Of ${number(people)} made-up people (${profile}) about ${number(mean)} had a job of it after ${counted(weeks, "week")} (${number(low)} to ${number(high)})${cost === undefined ? "" : `, at ${dollars(cost)} a placement`}.`,
    bottleneck: (step: string): string => `The bottleneck is “${step}”.`,
    step: (kind: string, title: string, weeks: number): string =>
      `${kind}: ${title}${weeks > 0 ? `, ${counted(weeks, "week")}` : ""}`,
    counts: (holds: number, gap: number, untold: number): string =>
      `checks: ${number(holds)} hold, ${number(gap)} to mend, ${number(untold)} not told`,
    toMend: (gap: string): string => `to mend: ${gap}`,
    /** What is to mend, where a check says it in English. */
    gap: (_check: string, text: string): string => text,
  },
  recommended: {
    title: "What is recommended",
    none: "Nothing was recommended.",
    line: (text: string, votes: number): string => `${text} (${counted(votes, "vote")})`,
    votes: (each: number): string => `Votes, of each person the first ${number(each)}`,
  },
  steps: {
    title: "Next steps",
    none: "Nobody has taken a next step yet.",
    table: (count: number): string => `${counted(count, "next step")} with an owner and a day`,
    head: ["What", "Who", "By", "Where it stands"],
    orphans: "Nobody has taken these yet:",
    written: "Next steps as they were written",
    statuses: { open: "not begun", "under-way": "under way", done: "done", dropped: "dropped" },
  },
};

/** What a brief says, in one language. */
export type BriefWords = typeof english;
