import type { Shape } from "@footbridge/core/records/header/shape.ts";
import { type Fragment, join, sql } from "@footbridge/core/sql/fragment.ts";
import { cellAt } from "./csv-source.ts";

/**
 * Whether a text may be a Social Security number or an ITIN. With hyphens or blanks in their places always; nine bare
 * digits where the number could have been issued (no area 000 or 666, no group 00, no serial 0000; 9xx only as an ITIN)
 * [SSA, number ranges since 2011; IRS, ITIN groups 50-65, 70-88, 90-92, 94-99].
 */
function looksSecret(cell: Fragment): Fragment {
  const text = sql`trim(${cell})`;
  return sql`(regexp_full_match(${text}, '\\d{3}[- ]\\d{2}[- ]\\d{4}')
    or (length(${text}) = 9 and regexp_full_match(${text}, '\\d{9}')
      and ${text}[6:9] <> '0000' and ${text}[4:5] <> '00' and ${text}[1:3] not in ('000', '666')
      and (${text}[1:1] <> '9' or regexp_full_match(${text}[4:5], '5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9]'))))`;
}

/** Whether a row of the file holds what may be a Social Security number; undefined where no column could. */
export function secretRow({ columns, secret }: Shape): Fragment | undefined {
  const named = secret.map(({ place }) => sql`trim(${cellAt(place)}) <> ''`);
  const identifiers = columns
    .filter(({ uses }) => uses.some(({ element }) => element === "100"))
    .map(({ place }) => looksSecret(cellAt(place)));
  const all = [...named, ...identifiers];
  return all.length === 0
    ? undefined
    : sql`coalesce(${join(
        all.map((each) => sql`coalesce(${each}, false)`),
        " or ",
      )}, false)`;
}
