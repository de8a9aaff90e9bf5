import { pathwayStepSchema } from "@footbridge/core/model/pathway.ts";
import { noRequirement, requirementSchema } from "@footbridge/core/model/requirement.ts";
import { newCondition } from "./condition.ts";
import { type Edit, newKey } from "./edit.ts";
import { addMember, lastRank, listIn } from "./members.ts";
import { type Entry, mapAt, mapIn, removedMark, rootsOf, stepSets, textAt, wordsIn } from "./roots.ts";
import { typeInto } from "./type-into.ts";
import type { Untaken } from "./untaken.ts";
import { newStepPartner } from "./write.ts";

/** Puts into a document once more what of a refused change was kept; what others put there in the meantime stays. */
export const putAgain =
  (untaken: Untaken): Edit =>
  (doc) => {
    const roots = rootsOf(doc);
    if (untaken.of === "about") return putAbout(untaken, roots);
    const list = roots[untaken.of];
    const isNew = mapIn(list, untaken.key) === undefined;
    const entry = mapAt(list, untaken.key);
    if (isNew) entry.set("rank", lastRank(list));
    entry.delete(removedMark);
    for (const [field, value] of Object.entries(untaken.fields)) putField(entry, field, value);
    for (const [field, text] of Object.entries(untaken.texts)) typeInto(textAt(entry, field), text);
  };

function putAbout({ fields, texts }: Untaken, roots: ReturnType<typeof rootsOf>): void {
  const { about, title, wageSource } = roots;
  for (const [field, value] of Object.entries(fields))
    if (field === "livingWage") putParts(about, field, value);
    else if (field === "occupations" || field === "populations") putMembers(roots[field], value);
    else putPlain(about, field, value);
  if (texts["title"] !== undefined) typeInto(title, texts["title"]);
  if (texts["wageSource"] !== undefined) typeInto(wageSource, texts["wageSource"]);
}

const sets: ReadonlySet<string> = new Set([...stepSets, "confirms"]);
/** Fields of the core whose parts lie in the document each by itself. */
const inParts: ReadonlySet<string> = new Set(["intake", "completion", "wage", "outcome"]);

function putField(entry: Entry, field: string, value: unknown): void {
  if (sets.has(field)) putMembers(mapAt(entry, field), value);
  else if (field === "after" || field === "requires") putCondition(entry, field, value);
  else if (field === "partners") putPartners(mapAt(entry, field), value);
  else if (inParts.has(field)) putParts(entry, field, value);
  else putPlain(entry, field, value);
}

const putCondition = (entry: Entry, field: string, value: unknown): void => {
  entry.set(field, newCondition(requirementSchema.safeParse(value).data ?? noRequirement));
};

const putPlain = (entry: Entry, field: string, value: unknown): void => {
  if (value === undefined) entry.delete(field);
  else entry.set(field, value);
};

/** Texts of a figure, its source, are put in with the other texts. */
function putParts(entry: Entry, field: string, value: unknown): void {
  for (const [part, one] of Object.entries(value ?? {}))
    if (part !== "source") putPlain(entry, `${field}.${part}`, one);
}

function putMembers(set: Entry, members: unknown): void {
  if (Array.isArray(members)) for (const member of members) addMember(set, String(member));
}

/** Who does a step: those who are not there yet in the same words. */
function putPartners(list: Entry, partners: unknown): void {
  const wordsOf = (of: (name: string) => unknown): string =>
    JSON.stringify(["organization", "role", "commitment"].map((name) => of(name) || ""));
  const there = new Set(listIn(list).map(({ entry }) => wordsOf((name) => wordsIn(entry, name))));
  for (const partner of stepPartners.safeParse(partners).data ?? [])
    if (!there.has(wordsOf((name) => new Map(Object.entries(partner)).get(name))))
      list.set(newKey("partner"), newStepPartner(partner, lastRank(list)));
}

const stepPartners = pathwayStepSchema.shape.partners;
