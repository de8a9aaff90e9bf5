import { error, type Finding, warning } from "../../finding.ts";
import type { Columns } from "./column-use.ts";
import { suggestTargets } from "./mapping.ts";
import { elementsIn, type Shape } from "./shape.ts";

/** Without these no period of participation can be told: who, from when, until when. */
const indispensable = ["100", "900", "901"];

/** All that is wrong with headings: columns twice, missing, unknown. */
export function headerFindings(shape: Shape, columns: Columns): readonly Finding[] {
  return [...twice(shape), ...missing(shape, columns), ...unknown(shape, columns)];
}

function twice({ columns }: Shape): readonly Finding[] {
  const places = new Map<string, number[]>();
  for (const { place, uses } of columns)
    for (const { element } of uses) places.set(element, [...(places.get(element) ?? []), place + 1]);
  return [...places]
    .filter(([, at]) => at.length > 1)
    .map(([element, at]) =>
      error(
        "file.column.twice",
        `line 1, columns ${at.join(" and ")}`,
        `Element ${element} stands in ${at.length} columns.`,
        "Keep the right one, and take the others out or rename them.",
      ),
    );
}

function missing(shape: Shape, { layout, template }: Columns): readonly Finding[] {
  const held = elementsIn(shape);
  const headed = (id: string): string => {
    const column = template.columns.find(({ element }) => element === id);
    return shape.form === "template" && column !== undefined ? `“${column.heading}”` : `element ${id}`;
  };
  const vital = indispensable
    .filter((id) => !held.has(id))
    .map((id) =>
      error(
        "file.column.missing",
        `line 1, element ${id}`,
        `The column ${headed(id)} (${layout.get(id)?.name ?? id}) is missing.`,
        "Export the file again with this column, or name it in a mapping.",
      ),
    );
  const rest = [...layout.values()].filter(
    ({ id, origin }) => origin === "pirl" && id !== "2700" && !held.has(id) && !indispensable.includes(id),
  );
  if (shape.form !== "pirl" || rest.length === 0) return vital;
  const named = rest
    .slice(0, 12)
    .map(({ id }) => id)
    .join(", ");
  const more = rest.length > 12 ? ` and ${rest.length - 12} more` : "";
  return [
    ...vital,
    warning(
      "file.columns.absent",
      "line 1",
      `${rest.length} PIRL elements have no column: ${named}${more}. They count as blank.`,
      "If your system keeps them, add their columns.",
    ),
  ];
}

function unknown({ columns, secret }: Shape, { layout, template, mapping }: Columns): readonly Finding[] {
  const left = Object.entries(mapping?.columns ?? {}).flatMap(([heading, target]) =>
    target === "" ? [heading.toLowerCase()] : [],
  );
  return columns
    .filter(
      (column) =>
        column.uses.length === 0 && !secret.includes(column) && !left.includes(column.heading.toLowerCase()),
    )
    .map(({ place, heading }) => {
      const near = heading === "" ? [] : suggestTargets(heading, layout, template);
      return warning(
        "file.column.unknown",
        `line 1, column ${place + 1}`,
        `The column “${heading.slice(0, 60)}” is not known and was left out.`,
        near.length === 0
          ? "Name it in a mapping if it should count."
          : `Name it in a mapping if it should count; perhaps it is ${near.join(" or ")}.`,
      );
    });
}
