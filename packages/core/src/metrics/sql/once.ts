import { type Fragment, name, sql, statement } from "../../sql/fragment.ts";

/**
 * Collects pieces of SQL so that each is worked out once per row: `column` gives the name of the column that holds a piece,
 * and `columns` lists them for the select below. Databases do not find repeated parts inside `case` and `and` themselves.
 */
export interface Once {
  readonly column: (piece: Fragment) => Fragment;
  readonly columns: () => readonly Fragment[];
}

export function once(prefix: string): Once {
  const pieces = new Map<string, { readonly name: string; readonly piece: Fragment }>();
  return {
    column: (piece) => {
      const { text, values } = statement(piece);
      const key = JSON.stringify([text, values]);
      const known = pieces.get(key) ?? {
        name: `${prefix}${pieces.size}`,
        piece,
      };
      pieces.set(key, known);
      return name(known.name);
    },
    columns: () => [...pieces.values()].map(({ name: column, piece }) => sql`${piece} as ${name(column)}`),
  };
}
