/** What an address says after its question mark, as far as it is short text; each page picks what it knows. */
export const texts = (
  search: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(search as Readonly<Record<string, string | number | boolean | null | undefined>>)
      .map(([key, value]) => [key, String(value ?? "")] as const)
      .filter(([, { length }]) => length > 0 && length < 300),
  );
