import type { Wording } from "../pulse/wording.ts";
import type { LabRecord } from "../record.ts";
import { boardSection } from "./boards.ts";
import { type Brief, list, paragraph, say, type Section } from "./document.ts";
import { nextStepsSection, recommendationsSection } from "./next.ts";
import { participation } from "./participation.ts";
import { type NumbersOf, prototypesSection } from "./prototypes.ts";
import { pulseSection } from "./pulse.ts";
import { dayInWords } from "./words.ts";

/** Writes "event summary and next steps" from a lab's record. The same record gives the same brief; it is then anybody's to edit. */
export function briefOf(
  record: LabRecord,
  by: { readonly wording: Wording; readonly numbersOf: NumbersOf },
): Brief {
  const parts = [
    participation(record),
    pulseSection(record, by.wording),
    { section: concepts(record), evidence: [] },
    boardSection(record, "asset"),
    boardSection(record, "challenge"),
    boardSection(record, "idea"),
    prototypesSection(record, by.numbersOf),
    recommendationsSection(record),
    nextStepsSection(record),
  ];
  return {
    title: `${record.title}: event summary and next steps`,
    subtitle: [dayInWords(record.day), record.place].filter((part) => part !== undefined).join(", "),
    sections: [opening(record), ...parts.map(({ section }) => section)].filter(
      ({ blocks }) => blocks.length > 0,
    ),
    evidence: parts.flatMap(({ evidence }) => evidence).filter(({ lines }) => lines.length > 0),
  };
}

const opening = ({ purpose, sponsors }: LabRecord): Section => ({
  id: "purpose",
  title: "What it was for",
  blocks: [
    ...(purpose === "" ? [] : [paragraph(say(purpose))]),
    ...(sponsors.length === 0
      ? []
      : [paragraph(say("It was made possible by:")), list(sponsors.map((name) => say(name)))]),
  ],
});

const concepts = ({ tables }: LabRecord): Section => {
  const told = tables.filter(({ concept }) => concept !== "");
  return {
    id: "concepts",
    title: "What tables mean by it",
    blocks: told.length === 0 ? [] : [list(told.map(({ name, concept }) => say(`${name}: ${concept}`)))],
  };
};
