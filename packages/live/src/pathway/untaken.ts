import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { type Listed, listIn } from "./members.ts";
import { readFund, readPartner, readPathway, removedSteps } from "./read.ts";
import { readStep } from "./read-step.ts";
import { type Entry, plain, rootsOf, stepTexts, wordsIn } from "./roots.ts";

/** What of one card, partner, fund or the pathway itself a refused change held, to be put in once more. */
export interface Untaken {
  readonly of: "about" | "steps" | "partners" | "funds";
  /** Its key in the document; empty for the pathway itself. */
  readonly key: string;
  readonly title: string;
  /** Nothing of it is in what was kept. */
  readonly fresh: boolean;
  /** Fields of the core that differ from what was kept, with what they were to be; absent is undefined. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Texts that differ, whole, by their place in the document: the core cuts what is too long. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One thing as it lies in a document. */
interface Told {
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a document here holds that the kept one has not: only its own changes, never what others did since. */
export function untakenOf(here: Doc, kept: Doc): readonly Untaken[] {
  const both = new Doc();
  const left = new Set(removedSteps(here).map(({ key }) => key));
  applyUpdate(both, encodeStateAsUpdate(kept));
  const before = toldIn(both, left);
  applyUpdate(both, encodeStateAsUpdate(here, encodeStateVector(kept)));
  const after = toldIn(both, left);
  both.destroy();
  return lists.flatMap((of) =>
    [...after[of]].flatMap(([key, told]) => {
      const was = before[of].get(key);
      const fields = differing(was?.fields ?? {}, told.fields);
      const texts = differing(was?.texts ?? {}, told.texts);
      return Object.keys(fields).length + Object.keys(texts).length === 0
        ? []
        : [{ of, key, title: told.title, fresh: was === undefined, fields, texts: textsIn(texts) }];
    }),
  );
}

const lists = ["about", "steps", "partners", "funds"] as const;

/** Everything in a document, without the steps that whoever looks has taken away; those that others took away are in it. */
function toldIn(
  doc: Doc,
  left: ReadonlySet<string>,
): Readonly<Record<Untaken["of"], ReadonlyMap<string, Told>>> {
  const { steps, partners, funds, title, wageSource } = rootsOf(doc);
  const { pathway } = readPathway(doc);
  const texts = { title: plain(title), wageSource: plain(wageSource) };
  return {
    about: new Map(pathway === undefined ? [] : [["", { title: "", fields: headOf(pathway), texts }]]),
    steps: toldOf(
      listIn(steps).filter(({ key }) => !left.has(key)),
      stepTexts,
      (key, entry) => readStep(key, entry).value,
    ),
    partners: toldOf(listIn(partners), ["name", "role"], (_key, entry) => readPartner(entry)),
    funds: toldOf(listIn(funds), ["name", "note"], readFund),
  };
}

const headOf = ({ sector, occupations, populations, livingWage }: Pathway): Told["fields"] => ({
  sector,
  occupations,
  populations,
  livingWage,
});

const toldOf = (
  list: readonly Listed[],
  texts: readonly string[],
  read: (key: string, entry: Entry) => object | undefined,
): ReadonlyMap<string, Told> =>
  new Map(
    list.map(({ key, entry }) => {
      const words = Object.fromEntries(texts.map((name) => [name, wordsIn(entry, name)] as const));
      const fields = Object.entries(read(key, entry) ?? {}).filter(([field]) => !unsaid.has(field));
      return [
        key,
        { title: words["title"] ?? words["name"] ?? "", fields: Object.fromEntries(fields), texts: words },
      ];
    }),
  );

/** Told with the texts, or no field to be put in. */
const unsaid: ReadonlySet<string> = new Set(["id", "title", "name", "role", "note", "keeps", "at"]);

/** What is not as it was; a field that is gone is there as undefined. */
function differing(was: Told["fields"], is: Told["fields"]): Record<string, unknown> {
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  const empty = (value: unknown): boolean =>
    value === undefined || value === "" || value === 0 || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    [...names]
      .filter(
        (name) =>
          JSON.stringify(was[name]) !== JSON.stringify(is[name]) && !(empty(was[name]) && empty(is[name])),
      )
      .map((name) => [name, is[name]]),
  );
}
const textsIn = (texts: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, String(text)]));
