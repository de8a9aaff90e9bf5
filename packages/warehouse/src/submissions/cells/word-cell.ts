import type { Element } from "@footbridge/core/records/element.ts";
import type { ElementUse } from "@footbridge/core/records/header/shape.ts";
import { type Fragment, join, sql } from "@footbridge/core/sql/fragment.ts";
import { columnType, typedCell } from "./typed-cell.ts";

const texts = (values: Iterable<string>): Fragment =>
  join(
    [...values].map((value) => sql`${value}`),
    ", ",
  );

/** The words of a cell that may hold several, in small letters. */
const wordsIn = (cell: Fragment): Fragment =>
  sql`list_filter(list_transform(string_split_regex(lower(${cell}), '[,;/|+]|\\s+and\\s+'), word -> trim(word)), word -> word <> '')`;

/** A cell as the value of an element, by the words that a template or a mapping gives for it. */
export function valueOf(cell: Fragment, element: Element, use: ElementUse): Fragment {
  if (use.several === true) return sql`cast(${severalWords(cell, use)} as ${columnType(element)})`;
  const plain = typedCell(cell, element, use.dates);
  if (use.words === undefined || use.words.size === 0) return plain;
  const branches = [...use.words].map(([word, code]) => sql`when ${word} then ${valueOfWord(code, element)}`);
  return sql`case lower(trim(${cell})) ${join(branches, " ")} else ${plain} end`;
}

/** What a word stands for; an empty text leaves the element blank. */
const valueOfWord = (code: string, element: Element): Fragment =>
  sql`cast(nullif(${code}, '') as ${columnType(element)})`;

/** The first code, in the order of the words, of which a word stands in the cell. */
function severalWords(
  cell: Fragment,
  { words = new Map<string, string>(), otherwise }: ElementUse,
): Fragment {
  const codes = [...new Set(words.values())];
  const branches = codes.map((code) => {
    const own = [...words].filter(([, each]) => each === code).map(([word]) => word);
    return sql`when list_has_any(${wordsIn(cell)}, [${texts(own)}]) then ${code}`;
  });
  const rest = otherwise === undefined ? sql`` : sql`when len(${wordsIn(cell)}) > 0 then ${otherwise}`;
  return sql`case when ${cell} is null then null ${join([...branches, rest], " ")} end`;
}

/** Whether a cell of words holds one that nobody knows. */
export const holdsUnknownWord = (cell: Fragment, known: ReadonlySet<string>): Fragment =>
  sql`(${cell} is not null and not list_has_all([${texts(known)}], ${wordsIn(cell)}))`;
