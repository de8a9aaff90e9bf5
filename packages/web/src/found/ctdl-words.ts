import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

const conditionUntold = msg({ message: "A condition of “{title}” was not understood: “{words}”." });

/** What was not understood of a file that came in. */
export const ctdlFindings: FindingWords = {
  "pathway.file": [
    msg`The file holds no pathway.`,
    msg`Choose a file of Footbridge (docs/pathways.md) or of CTDL.`,
  ],
  "ctdl.no-pathway": [
    msg`The document holds no Pathway.`,
    msg`Export the pathway itself from the registry, with its components.`,
  ],
  "ctdl.too-many": [
    msg({ message: "The document has {count} components." }),
    msg({ message: "A pathway has at most {most} steps: split it." }),
  ],
  "ctdl.id-twice": [
    msg({ message: "“{id}” is written twice; the fuller one was read." }),
    msg`Give one of them an id of its own if they are two steps.`,
  ],
  "ctdl.several-pathways": [
    msg({ message: "The document holds {count} pathways; “{first}” was read, and not: {rest}." }),
    msg`To bring in another, put it first in the file.`,
  ],
  "ctdl.no-components": [
    msg`The document names no step of this pathway.`,
    msg`Export it from the registry with its components, or draw the steps by hand.`,
  ],
  "ctdl.part-elsewhere": [
    msg({
      message:
        "The pathway names {count, plural, one {a part that is} other {# parts that are}} not in this document: {ids}.",
    }),
    msg`Export it from the registry with its components, or draw these steps by hand.`,
  ],
  "ctdl.kept": [
    msg({ message: "Kept as they came, without being understood: {statements}." }),
    msg`Nothing is lost: they are exported again as they were.`,
  ],
  "ctdl.class-unknown": [
    msg({ message: "“{title}” is of a class that is not understood: {type}." }),
    msg`It is kept, and exported again; draw the step by hand if people take it.`,
  ],
  "ctdl.condition.not": [
    msg({ message: "A condition of “{title}” was not understood." }),
    msg`A step cannot ask that another was not taken; the rest was read.`,
  ],
  "ctdl.condition.circle": [
    msg({ message: "A condition of “{title}” was not understood." }),
    msg`It holds itself; the rest was read.`,
  ],
  "ctdl.condition.deep": [
    msg({ message: "A condition of “{title}” was not understood." }),
    msg`It nests too deep. It is kept, and exported again; say it at the card with fewer groups.`,
  ],
  "ctdl.condition.number": [
    msg({ message: "A condition of “{title}” asks for {wanted} of {there}." }),
    msg`It asks for more than there are: all of them are asked for.`,
  ],
  "ctdl.condition.constraint": [
    conditionUntold,
    msg`It is kept, and exported again; read it aloud at the table.`,
  ],
  "ctdl.condition.itself": [conditionUntold, msg`A step cannot come before itself; the rest was read.`],
  "ctdl.condition.no-step": [
    conditionUntold,
    msg`It is in this document, but is no step that is understood; draw the step by hand.`,
  ],
  "ctdl.condition.elsewhere": [conditionUntold, msg`It is not in this document; add it as a step.`],
};
