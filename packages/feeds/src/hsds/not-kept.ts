import { type Finding, warning } from "@footbridge/core/finding.ts";

/** Ids, and what goes out again from what is known besides: nobody misses them. */
const silent =
  /^(id|at|.*_id|last_modified|location_type|external_identifier.*|link_.*|country|address_type|taxonomy_term)$/;

/** Names of what a package says and the directory has no place for: `contacts`, `organization.tax_status`. */
export function notKeptIn(told: unknown, read: unknown, name = ""): readonly string[] {
  if (isEmpty(told)) return [];
  if (read === undefined) return [name];
  if (Array.isArray(told))
    return told.flatMap((one, place) =>
      notKeptIn(one, Array.isArray(read) ? (read[place] ?? undefined) : undefined, name),
    );
  if (typeof told !== "object" || told === null || typeof read !== "object" || read === null) return [];
  const known: Readonly<Record<string, unknown>> = { ...read };
  return Object.entries(told).flatMap(([key, value]: readonly [string, unknown]) =>
    silent.test(key) ? [] : notKeptIn(value, known[key], name === "" ? key : `${name}.${key}`),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.values(value).every(isEmpty));

/** One finding for all of it, the most frequent first; none where everything has a place. */
export function notKept(names: readonly string[], at: string): readonly Finding[] {
  const counts = [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => [name, all.length] as const)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (counts.length === 0) return [];
  return [
    warning(
      "hsds.not-kept",
      at,
      `The directory has no place for: ${counts.map(([name, count]) => `${name} (${count})`).join(", ")}.`,
      "Nothing to do; but what goes out from here does not have it: keep the package.",
    ),
  ];
}
