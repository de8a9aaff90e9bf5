/** A rule as it stands in a file: written once for several elements, with `$1`, `$2` … in their places. */
export interface Written {
  /** For each of these, the rule is written out once with `$1`, `$2` … replaced by its members. */
  readonly each?: readonly (readonly string[])[] | undefined;
  readonly [field: string]: unknown;
}

const replaced = (value: unknown, members: readonly string[]): unknown => {
  if (typeof value === "string")
    return value.replaceAll(/\$(\d)/g, (whole, digit: string) => members[Number(digit) - 1] ?? whole);
  if (Array.isArray(value)) return value.map((part) => replaced(part, members));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [replaced(key, members), replaced(part, members)]),
  );
};

/** The rules that a written rule stands for. */
export function writtenOut({ each, ...rule }: Written): readonly unknown[] {
  return each === undefined ? [rule] : each.map((members) => replaced(rule, members));
}
