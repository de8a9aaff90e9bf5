import { type Checked, checked, error, type Finding } from "../../finding.ts";
import type { Layout } from "../element.ts";
import type { Template } from "../template/template.ts";
import { type Columns, templateColumnOf, elementUse, mappingUse, templateUse } from "./column-use.ts";
import { headerFindings } from "./header-findings.ts";
import { elementOfHeading, headingsOf, namesSocialSecurity } from "./headings.ts";
import type { Mapping } from "./mapping.ts";
import type { ColumnUse, Form, Shape } from "./shape.ts";

/** What a first line is understood with. */
export interface HeaderKnowledge {
  readonly layout: Layout;
  readonly template: Template;
  readonly mapping?: Mapping | undefined;
}

/** Understands the first line of a file: its form, what each column is, and all that is wrong with its headings. */
export function recognise(cells: readonly string[], knowledge: HeaderKnowledge): Checked<Shape> {
  const columns: Columns = { ...knowledge, headings: headingsOf(knowledge.layout) };
  const official = officialOrder(cells, columns);
  if (official !== undefined) return { ok: true, value: official, findings: [] };
  const form = formOf(cells, columns);
  if (form === undefined) return { ok: false, findings: [nothingKnown(cells)] };
  const uses = cells.map((cell, place) => columnUseOf(cell.trim(), place, form, columns));
  const shape: Shape = {
    form,
    headings: true,
    columns: uses.filter(({ uses }) => uses.every(({ element }) => element !== "2700")),
    secret: uses.filter(
      ({ heading, uses }) =>
        uses.some(({ element }) => element === "2700") || (namesSocialSecurity(heading) && uses.length === 0),
    ),
  };
  return checked(shape, headerFindings(shape, columns));
}

function formOf(cells: readonly string[], { headings, template, mapping }: Columns): Form | undefined {
  if (mapping !== undefined) return "mapped";
  const elements = cells.filter((cell) => elementOfHeading(cell, headings) !== undefined).length;
  const plain = cells.filter((cell) => templateColumnOf(cell, template) !== undefined).length;
  if (elements === 0 && plain === 0) return undefined;
  return plain > elements ? "template" : "pirl";
}

function columnUseOf(cell: string, place: number, form: Form, columns: Columns): ColumnUse {
  const heading = cell.replace(/^\uFEFF/, "");
  const mapped = mappingUse(place, heading, columns);
  if (mapped !== undefined) return mapped;
  const column = form === "pirl" ? undefined : templateColumnOf(heading, columns.template);
  if (column !== undefined) return templateUse(place, column, columns);
  const element = elementOfHeading(heading, columns.headings);
  if (element !== undefined) return elementUse(place, heading, element.id, columns);
  return { place, heading, uses: [] };
}

/** An observation number of up to 9 digits may stand before the elements [state help pages, spec §2]. */
const observation = /^\d{1,9}$/;

/** The official order without headings: as many columns as the layout has, or one more before them. */
function officialOrder(cells: readonly string[], { layout, headings }: Columns): Shape | undefined {
  const elements = [...layout.values()].filter(({ origin }) => origin !== "project");
  const before = cells.length - elements.length;
  if (before !== 0 && before !== 1) return undefined;
  if (before === 1 && !observation.test((cells[0] ?? "").trim())) return undefined;
  const known = cells.filter((cell) => elementOfHeading(cell, headings) !== undefined).length;
  if (known > elements.length / 2) return undefined;
  const columns = elements.map(({ id }, place) => ({
    place: place + before,
    heading: id,
    uses: [{ element: id }],
  }));
  const secret = columns.filter(({ heading }) => heading === "2700");
  return { form: "pirl", headings: false, columns: columns.filter((use) => !secret.includes(use)), secret };
}

const nothingKnown = (cells: readonly string[]): Finding =>
  error(
    "file.headings.unknown",
    "line 1",
    `None of the ${cells.length} headings is known: ${cells.slice(0, 5).join(", ").slice(0, 120)}.`,
    "Export the file with PIRL's headings (PIRL100, PIRL900 …), use the common metrics template, or say with a mapping what the columns are.",
  );
