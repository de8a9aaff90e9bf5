import type { Wording } from "../pulse/wording.ts";
import type { LabRecord } from "../record.ts";
import { boardSection } from "./boards.ts";
import {
  type Block,
  type Brief,
  type Evidence,
  list,
  paragraph,
  say,
  type Section,
  sentencesIn,
} from "./document.ts";
import { nextStepsSection, recommendationsSection } from "./next.ts";
import { participation } from "./participation.ts";
import { type NumbersOf, prototypesSection } from "./prototypes.ts";
import { pulseSection } from "./pulse.ts";
import type { BriefWords } from "./tongue/english.ts";
import { type BriefLanguage, tongues } from "./tongue/tongues.ts";

/** Writes "event summary and next steps" from a lab's record. The same record gives the same brief; it is then anybody's to edit. */
export function briefOf(
  record: LabRecord,
  by: { readonly wording: Wording; readonly numbersOf: NumbersOf; readonly language?: BriefLanguage },
): Brief {
  const { language = "en" } = by;
  const words = tongues[language];
  const parts = [
    opening(record, words),
    participation(record, words),
    pulseSection(record, by.wording, words),
    concepts(record, words),
    boardSection(record, "asset", words),
    boardSection(record, "challenge", words),
    boardSection(record, "idea", words),
    prototypesSection(record, by.numbersOf, words),
    recommendationsSection(record, words),
    nextStepsSection(record, words),
  ];
  const sections = parts
    .map(({ section }) => ({ ...section, blocks: section.blocks.filter(hasSome) }))
    .filter(({ blocks }) => blocks.length > 0);
  const named = new Set(sections.flatMap(sentencesIn).flatMap(({ evidence }) => evidence));
  return {
    language,
    title: words.title(record.title),
    subtitle: [words.day(record.day), record.place].filter((part) => part !== undefined).join(", "),
    sections,
    evidence: parts
      .flatMap(({ evidence }) => evidence)
      .filter(({ id, lines }) => lines.length > 0 || named.has(id))
      .map((one) => (one.lines.length === 0 ? { ...one, lines: [words.nothing] } : one)),
  };
}

/** A list of nothing and a cloud of no words are left out. */
const hasSome = (block: Block): boolean =>
  block.kind === "list" ? block.items.length > 0 : block.kind !== "words" || block.words.length > 0;

interface Part {
  readonly section: Section;
  readonly evidence: readonly Evidence[];
}

const opening = ({ title, day, place, purpose, sponsors }: LabRecord, words: BriefWords): Part => ({
  section: {
    id: "purpose",
    title: words.purpose.title,
    blocks: [
      ...(purpose === "" ? [] : [paragraph(say(purpose, "lab"))]),
      ...(sponsors.length === 0
        ? []
        : [paragraph(say(words.purpose.thanks, "lab")), list(sponsors.map((name) => say(name, "lab")))]),
    ],
  },
  evidence: [
    {
      id: "lab",
      title: words.purpose.written,
      lines: [title, day, place ?? "", purpose, ...sponsors].filter((line) => line !== ""),
    },
  ],
});

const concepts = ({ tables }: LabRecord, words: BriefWords): Part => {
  const told = tables
    .filter(({ concept }) => concept !== "")
    .map(({ id, name, concept }) => ({ id, line: `${name}: ${concept}` }));
  return {
    section: {
      id: "concepts",
      title: words.concepts,
      blocks: told.length === 0 ? [] : [list(told.map(({ line }) => say(line, "concepts")))],
    },
    evidence:
      told.length === 0
        ? []
        : [
            {
              id: "concepts",
              title: words.conceptsWritten,
              lines: told.map(({ id, line }) => `${line} (${id})`),
            },
          ],
  };
};
