import type { Wording } from "../pulse/wording.ts";
import type { LabRecord } from "../record.ts";
import { boardSection } from "./boards.ts";
import { type Brief, list, paragraph, say, type Section } from "./document.ts";
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
    participation(record, words),
    pulseSection(record, by.wording, words),
    { section: concepts(record, words), evidence: [] },
    boardSection(record, "asset", words),
    boardSection(record, "challenge", words),
    boardSection(record, "idea", words),
    prototypesSection(record, by.numbersOf, words),
    recommendationsSection(record, words),
    nextStepsSection(record, words),
  ];
  return {
    language,
    title: words.title(record.title),
    subtitle: [words.day(record.day), record.place].filter((part) => part !== undefined).join(", "),
    sections: [opening(record, words), ...parts.map(({ section }) => section)].filter(
      ({ blocks }) => blocks.length > 0,
    ),
    evidence: parts.flatMap(({ evidence }) => evidence).filter(({ lines }) => lines.length > 0),
  };
}

const opening = ({ purpose, sponsors }: LabRecord, words: BriefWords): Section => ({
  id: "purpose",
  title: words.purpose.title,
  blocks: [
    ...(purpose === "" ? [] : [paragraph(say(purpose))]),
    ...(sponsors.length === 0
      ? []
      : [paragraph(say(words.purpose.thanks)), list(sponsors.map((name) => say(name)))]),
  ],
});

const concepts = ({ tables }: LabRecord, words: BriefWords): Section => {
  const told = tables.filter(({ concept }) => concept !== "");
  return {
    id: "concepts",
    title: words.concepts,
    blocks: told.length === 0 ? [] : [list(told.map(({ name, concept }) => say(`${name}: ${concept}`)))],
  };
};
