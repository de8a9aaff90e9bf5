import { briefOf } from "@footbridge/core/lab/brief/brief.ts";
import { type BriefLanguage } from "@footbridge/core/lab/brief/tongue/tongues.ts";
import type { PrototypeNumbers } from "@footbridge/core/lab/brief/prototypes.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Brief } from "@footbridge/core/lab/brief/document.ts";
import { edited, textOf } from "@footbridge/core/lab/brief/text.ts";
import type { LabRecord } from "@footbridge/core/lab/record.ts";
import { prototypeNumbersOf } from "@footbridge/core/plan/prototype-numbers.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import type { StoredLab } from "@footbridge/store/labs/record.ts";
import type { WordingReader } from "./wording.ts";

/** The brief that the record gives today, by language; a prototype's cohort walks once for both. */
export type Generated = Readonly<Record<BriefLanguage, Brief>>;

export async function generated(record: LabRecord, wording: WordingReader): Promise<Generated> {
  const [{ profiles, ...ground }, words] = await Promise.all([readPathwayKnowledge(), wording()]);
  const [profile] = profiles;
  if (profile === undefined) throw new Error("data/pathway ships with a profile");
  const walked = new Map<Pathway, PrototypeNumbers>();
  const numbersOf = (pathway: Pathway): PrototypeNumbers => {
    const numbers = walked.get(pathway) ?? prototypeNumbersOf(pathway, { ...ground, profile, seed: 1 });
    walked.set(pathway, numbers);
    return numbers;
  };
  const inOne = (language: BriefLanguage): Brief => briefOf(record, { wording: words, numbersOf, language });
  return { en: inOne("en"), es: inOne("es") };
}

/** The brief with the host's own words in it. */
export const finished = (brief: Brief, { edits }: StoredLab): Brief => edited(brief, edits);

/** The brief as its host edits it: what the record says, and their own words beside it. */
export function toldBrief(briefs: Generated, language: BriefLanguage, { edits }: StoredLab) {
  const brief = briefs[language];
  const own = new Map(edits.map((edit) => [edit.section, edit]));
  return {
    title: brief.title,
    subtitle: brief.subtitle,
    sections: brief.sections.map((section, place) => {
      const text = textOf(section);
      // It was put in own words from the record in one language; the record is the same in the other.
      const said = Object.values(briefs).map(({ sections }) => textOf(sections[place] ?? section));
      const edit = own.get(section.id);
      return {
        id: section.id,
        title: section.title,
        generated: text,
        ...(edit === undefined ? {} : { edited: edit.text }),
        outdated: edit !== undefined && !said.includes(edit.basis),
      };
    }),
    evidence: brief.evidence.map(({ id, title, lines }) => ({ id, title, lines: [...lines] })),
  };
}
