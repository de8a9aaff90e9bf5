import { briefOf } from "@footbridge/core/lab/brief/brief.ts";
import type { Brief } from "@footbridge/core/lab/brief/document.ts";
import { edited, textOf } from "@footbridge/core/lab/brief/text.ts";
import type { LabRecord } from "@footbridge/core/lab/record.ts";
import { prototypeNumbersOf } from "@footbridge/core/plan/prototype-numbers.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import type { StoredLab } from "@footbridge/store/labs/record.ts";
import type { WordingReader } from "./wording.ts";

/** The brief that the record gives today. */
export async function generated(record: LabRecord, wording: WordingReader): Promise<Brief> {
  const [{ profiles, ...ground }, words] = await Promise.all([readPathwayKnowledge(), wording()]);
  const [profile] = profiles;
  if (profile === undefined) throw new Error("data/pathway ships with a profile");
  return briefOf(record, {
    wording: words,
    numbersOf: (pathway) => prototypeNumbersOf(pathway, { ...ground, profile, seed: 1 }),
  });
}

/** The brief with the host's own words in it. */
export const finished = (brief: Brief, { edits }: StoredLab): Brief => edited(brief, edits);

/** The brief as its host edits it: what the record says, and their own words beside it. */
export function toldBrief(brief: Brief, { edits }: StoredLab) {
  const own = new Map(edits.map((edit) => [edit.section, edit]));
  return {
    title: brief.title,
    subtitle: brief.subtitle,
    sections: brief.sections.map((section) => {
      const text = textOf(section);
      const edit = own.get(section.id);
      return {
        id: section.id,
        title: section.title,
        generated: text,
        ...(edit === undefined ? {} : { edited: edit.text }),
        outdated: edit !== undefined && edit.basis !== text,
      };
    }),
    evidence: brief.evidence.map(({ id, title, lines }) => ({ id, title, lines: [...lines] })),
  };
}
