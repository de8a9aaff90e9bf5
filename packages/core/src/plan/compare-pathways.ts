import type { Pathway } from "../model/pathway.ts";

/** A field that is not as it was; undefined where it was not there. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What became of a list whose entries have a name of their own. */
export interface ListChange {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly (Named & { readonly fields: readonly FieldChange[] })[];
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/** What one version of a pathway has and another has not: a person reads it as what was done in between. */
export interface PathwayChange {
  readonly fields: readonly FieldChange[];
  readonly steps: ListChange;
  readonly partners: ListChange;
  readonly funds: ListChange;
}

/** Where a card lies on the canvas says nothing of the pathway. */
const unsaid: ReadonlySet<string> = new Set(["at", "id"]);

/** What changed from one version to the other, step by step, partner by partner, fund by fund. */
export const comparePathways = (one: Pathway, other: Pathway): PathwayChange => ({
  fields: fieldsOf(headOf(one), headOf(other)),
  steps: listOf(one.steps, other.steps, ({ id, title }) => ({ id, title })),
  partners: listOf(one.partners, other.partners, ({ organization, name }) => ({
    id: organization,
    title: name,
  })),
  funds: listOf(one.funds, other.funds, ({ id, name }) => ({ id, title: name })),
});

/** Whether there is nothing to tell. */
export const isSame = ({ fields, ...lists }: PathwayChange): boolean =>
  fields.length === 0 &&
  Object.values(lists).every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );

const headOf = ({ steps: _steps, partners: _partners, funds: _funds, ...head }: Pathway): object => head;

function listOf<T extends object>(
  one: readonly T[],
  other: readonly T[],
  named: (entry: T) => Named,
): ListChange {
  const before = new Map(one.map((entry) => [named(entry).id, entry]));
  const after = new Set(other.map((entry) => named(entry).id));
  return {
    added: other.map(named).filter(({ id }) => !before.has(id)),
    removed: one.map(named).filter(({ id }) => !after.has(id)),
    changed: other.flatMap((entry) => {
      const name = named(entry);
      const was = before.get(name.id);
      const fields = was === undefined ? [] : fieldsOf(was, entry);
      return fields.length === 0 ? [] : [{ ...name, fields }];
    }),
  };
}

function fieldsOf(one: object, other: object): readonly FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(one));
  const after = new Map<string, unknown>(Object.entries(other));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !unsaid.has(field) && inOrder(before.get(field)) !== inOrder(after.get(field)))
    .map((field) => ({
      field,
      ...(before.get(field) === undefined ? {} : { before: before.get(field) }),
      ...(after.get(field) === undefined ? {} : { after: after.get(field) }),
    }));
}

/** The same text for the same value, however its keys were written down. */
const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
