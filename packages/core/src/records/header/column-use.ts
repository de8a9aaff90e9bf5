import type { Layout } from "../element.ts";
import { elementsOfColumn, everyColumn, type Template, type TemplateColumn } from "../template/template.ts";
import { elementOfHeading, type Headings } from "./headings.ts";
import type { DateOrder, Mapping } from "./mapping.ts";
import type { ColumnUse, ElementUse } from "./shape.ts";

/** What columns are looked up in. */
export interface Columns {
  readonly layout: Layout;
  readonly headings: Headings;
  readonly template: Template;
  readonly mapping?: Mapping | undefined;
}

const small = (text: string): string => text.trim().toLowerCase();

/** The template column of a heading, by its name or one of its other names. */
export function templateColumnOf(heading: string, template: Template): TemplateColumn | undefined {
  const wanted = small(heading.replace(/^\uFEFF/, ""));
  return everyColumn(template).find((column) =>
    [column.heading, ...(column.also ?? [])].map(small).includes(wanted),
  );
}

/** How the column of a template is read. */
export function templateUse(place: number, column: TemplateColumn, { mapping }: Columns): ColumnUse {
  const theirs = (element: string): readonly [string, string][] =>
    Object.entries(mapping?.values?.[element] ?? {}).map(([word, code]) => [small(word), code]);
  const { words, several, otherwise } = column;
  const dates: DateOrder = mapping?.dates ?? "MDY";
  if (words === undefined) {
    const element = column.element ?? "";
    const own = theirs(element);
    const use = { element, dates, words: own.length === 0 ? undefined : new Map(own) };
    return { place, heading: column.heading, uses: [use] };
  }
  const sets = Object.entries(words).map(([word, values]) => [small(word), values] as const);
  const uses = elementsOfColumn(column).map((element): ElementUse => {
    const own = sets.flatMap(([word, values]): [string, string][] => {
      const code = values[element];
      return code === undefined ? [] : [[word, code]];
    });
    return {
      element,
      words: new Map([...own, ...theirs(element)]),
      several,
      otherwise: otherwise?.[element],
    };
  });
  const known = new Set([
    ...sets.map(([word]) => word),
    ...uses.flatMap(({ words }) => [...(words?.keys() ?? [])]),
  ]);
  return { place, heading: column.heading, uses, known };
}

/** How a column of one element is read, with the words that a mapping gives for it. */
export function elementUse(place: number, heading: string, element: string, columns: Columns): ColumnUse {
  const { mapping } = columns;
  if (mapping === undefined) return { place, heading, uses: [{ element }] };
  const theirs = Object.entries(mapping.values?.[element] ?? {});
  const words = theirs.length === 0 ? undefined : new Map(theirs.map(([word, code]) => [small(word), code]));
  return { place, heading, uses: [{ element, words, dates: mapping.dates ?? "MDY" }] };
}

/** How a column is read by what a mapping says of its heading; undefined where it says nothing. */
export function mappingUse(place: number, heading: string, columns: Columns): ColumnUse | undefined {
  const { mapping, template, layout, headings } = columns;
  const target = Object.entries(mapping?.columns ?? {}).find(
    ([theirs]) => small(theirs) === small(heading),
  )?.[1];
  if (target === undefined) return undefined;
  if (target === "") return { place, heading, uses: [] };
  const element = layout.get(target) ?? undefined;
  if (element !== undefined) return elementUse(place, heading, element.id, columns);
  const column = everyColumn(template).find((each) => small(each.heading) === small(target));
  if (column !== undefined) return { ...templateUse(place, column, columns), heading };
  const named = elementOfHeading(target, headings);
  return named === undefined ? undefined : elementUse(place, heading, named.id, columns);
}
