import type { Element } from "@footbridge/core/records/element.ts";
import type { DateOrder } from "@footbridge/core/records/header/mapping.ts";
import { type Fragment, join, oneOf, raw, sql } from "@footbridge/core/sql/fragment.ts";

const digitsOnly = (text: Fragment): Fragment => sql`translate(${text}, '0123456789', '') = ''`;
const text = (value: string): Fragment => sql`${value}`;
const trimmed = (cell: Fragment): Fragment => sql`nullif(trim(${cell}), '')`;

/** The type that an element's column has in the table of records. */
export function columnType({ kind }: Element): Fragment {
  if (kind === "date") return raw("date");
  if (kind === "amount") return raw("decimal(10, 2)");
  return raw(kind === "whole" ? "integer" : "varchar");
}

/** A cell in the usual writing as the value of an element: quick, and right only where `unusual` is false. */
export function usualCell(cell: Fragment, { kind }: Element): Fragment {
  if (kind === "date") return sql`cast(try_strptime(${cell}, '%Y%m%d') as date)`;
  if (kind === "amount") return sql`try_cast(${cell} as decimal(10, 2))`;
  return kind === "whole" ? sql`try_cast(${cell} as integer)` : cell;
}

/** Whether the value of a cell in the usual writing is the cell itself. */
export const readAsWritten = ({ kind }: Element): boolean =>
  kind !== "date" && kind !== "amount" && kind !== "whole";

/**
 * Whether some cell of a column may be written in another way than `usualCell` reads, as a question about all rows;
 * `value` is what it read. Only of columns whose signs and lengths leave it open (`surely-usual.ts`).
 */
export function someUnusual(cell: Fragment, value: Fragment, { kind, codes = [] }: Element): Fragment {
  const unread = sql`count(${cell}) <> count(${value})`;
  if (kind === "date")
    return sql`(${unread} or coalesce(min(${value}) < date '1900-01-01' or max(${value}) > date '2199-12-31', false))`;
  if (kind === "amount")
    return sql`(${unread} or count_if(position('.' in ${cell}) between 1 and length(${cell}) - 3) > 0)`;
  if (kind === "whole") return unread;
  if (kind === "text") return sql`count_if(${cell} <> trim(${cell})) > 0`;
  // `concat` of a blank cell is the empty text: DuckDB asks such a function once for each different cell of a block.
  return sql`count_if(list_contains([${join(["", ...codes].map(text), ", ")}], concat(${cell}))) <> count(*)`;
}

/** How many decimals an amount is written with, zeros at the end left out. */
export const decimals = (cell: Fragment): Fragment =>
  sql`(case when position('.' in ${cell}) > 0 then length(rtrim(rtrim(${cell}), '0')) - position('.' in ${cell}) else 0 end)`;

/** A cell in any writing as the value of an element; null where the cell is blank or no value of its kind. */
export function typedCell(cell: Fragment, element: Element, dates?: DateOrder): Fragment {
  if (element.kind === "date") return dateCell(cell, dates);
  if (element.kind === "amount") return amountCell(cell);
  if (element.kind === "whole")
    return sql`case when ${digitsOnly(sql`trim(${cell})`)} then try_cast(${cell} as integer) end`;
  if (element.kind === "codes") return codesCell(cell, element);
  if (element.kind === "code") return codeCell(cell, element);
  return element.kind === "digits" ? digitsCell(cell, element) : trimmed(cell);
}

const slashed = {
  MDY: sql`['%m/%d/%Y', '%m-%d-%Y', '%m.%d.%Y']`,
  DMY: sql`['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y']`,
  YMD: sql`['%Y/%m/%d', '%Y.%m.%d']`,
} as const satisfies Record<DateOrder, Fragment>;

/** Days from 1900 to 2199, as `Day` has them; `20240229` first, then `2024-02-29`, then the order of the file. */
function dateCell(cell: Fragment, dates: DateOrder | undefined): Fragment {
  const compact = (text: Fragment): Fragment =>
    sql`case when length(${text}) = 8 and ${text} between '19000101' and '21991231'
      then cast(try_strptime(${text}, '%Y%m%d') as date) end`;
  const text = sql`trim(${cell})`;
  const iso = sql`case when length(${text}) = 10 and ${text} between '1900-01-01' and '2199-12-31'
    then try_cast(${text} as date) end`;
  const ordered =
    dates === undefined
      ? []
      : [
          sql`case when cast(try_strptime(${text}, ${slashed[dates]}) as date)
            between date '1900-01-01' and date '2199-12-31'
            then cast(try_strptime(${text}, ${slashed[dates]}) as date) end`,
        ];
  const slow = sql`case when ${cell} is not null then coalesce(${join([iso, compact(text), ...ordered], ", ")}) end`;
  return sql`coalesce(${compact(cell)}, ${slow})`;
}

/** Dollars and cents; a dollar sign and commas between thousands may stand there. */
function amountCell(cell: Fragment): Fragment {
  const plain = (text: Fragment): Fragment =>
    sql`case when translate(${text}, '0123456789.-', '') = '' then try_cast(${text} as decimal(10, 2)) end`;
  const bare = sql`translate(trim(${cell}), '$, +', '')`;
  return sql`coalesce(${plain(cell)}, case when ${cell} is not null then ${plain(bare)} end)`;
}

/** One code of a list in its own writing, whatever zeros a spreadsheet took from it or gave to it. */
function codeCell(cell: Fragment, { codes = [] }: Element): Fragment {
  const bare = (code: string): string => code.replace(/^0+(?=.)/, "");
  const branches = join(
    codes.map((code) => sql`when ${bare(code).toUpperCase()} then ${code}`),
    " ",
  );
  const plain = sql`upper(trim(${cell}))`;
  const slow = sql`case regexp_replace(regexp_replace(${plain}, '[.]0+$', ''), '^0+(.)', '\\1') ${branches} end`;
  return sql`case when ${cell} is null then null when ${oneOf(cell, codes.map(text))} then ${cell} else ${slow} end`;
}

/** Several one-digit codes in a row, whatever stands between them. */
function codesCell(cell: Fragment, { codes = [], length }: Element): Fragment {
  const all = codes.join("");
  const bare = sql`translate(${cell}, ' ,;/', '')`;
  return sql`case when translate(${bare}, ${all}, '') = '' and length(${bare}) between 1 and ${length} then ${bare} end`;
}

/** Digits that keep their zeros: of full length where the element says on which side lost ones come back. */
function digitsCell(cell: Fragment, { length, pad }: Element): Fragment {
  const bare = sql`translate(trim(${cell}), ' -.', '')`;
  const full =
    pad === undefined
      ? sql`case when length(${bare}) <= ${length} then ${bare} end`
      : sql`case when length(${bare}) <= ${length} then ${raw(pad === "left" ? "lpad" : "rpad")}(${bare}, ${length}, '0')
          when length(${bare}) = 9 and ${length} = 5 then left(${bare}, 5) end`;
  return sql`case when ${cell} is null then null
    when length(${cell}) = ${length} and ${digitsOnly(cell)} then ${cell}
    when length(${bare}) > 0 and ${digitsOnly(bare)} then ${full} end`;
}
