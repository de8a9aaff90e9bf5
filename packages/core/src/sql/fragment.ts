/** SQL text with its values apart: nothing that came from data ever stands in the text itself. */
export interface Fragment {
  readonly parts: readonly (string | Value)[];
}

/** One parameter. Equal values of one statement share a number. */
export interface Value {
  readonly value: string | number;
}

/** What stands between the words of a template: another piece of SQL, or a value that becomes a parameter. */
export type Piece = Fragment | string | number;

const isFragment = (piece: Piece): piece is Fragment => typeof piece === "object";

/** `` sql`a = ${"x"} and ${other}` ``: fragments are joined in, texts and numbers become parameters. */
export function sql(words: TemplateStringsArray, ...pieces: readonly Piece[]): Fragment {
  const parts: (string | Value)[] = [];
  words.forEach((word, place) => {
    parts.push(word);
    const piece = pieces[place];
    if (piece === undefined) return;
    if (isFragment(piece)) parts.push(...piece.parts);
    else parts.push({ value: piece });
  });
  return { parts };
}

/** SQL that this program wrote itself, word for word; never anything that was read. */
export const raw = (text: string): Fragment => ({ parts: [text] });

/** The fragments one after another, with the same SQL between them. */
export function join(fragments: readonly Fragment[], between: string): Fragment {
  return { parts: fragments.flatMap(({ parts }, place) => (place === 0 ? parts : [between, ...parts])) };
}

/** DuckDB makes a join of a longer list of constants, which costs far more than comparing. */
const longestList = 4;

/** Whether something is one of several values; null where it is null. */
export function oneOf(what: Fragment, values: readonly Fragment[]): Fragment {
  const pieces = Array.from({ length: Math.ceil(values.length / longestList) }, (_, at) =>
    values.slice(at * longestList, (at + 1) * longestList),
  );
  return sql`(${join(
    pieces.map((piece) => sql`${what} in (${join(piece, ", ")})`),
    " or ",
  )})`;
}

/** A column or table by its name, quoted: both dialects quote alike. */
export const name = (identifier: string): Fragment => raw(`"${identifier.replaceAll('"', '""')}"`);

/** The statement as both databases take it: `$1`, `$2` … and the values in that order. */
export interface Statement {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Writes a fragment out with numbered parameters. */
export function statement({ parts }: Fragment): Statement {
  const numbers = new Map<string | number, number>();
  const text = parts
    .map((part) => {
      if (typeof part === "string") return part;
      const number = numbers.get(part.value) ?? numbers.size + 1;
      numbers.set(part.value, number);
      return `$${number}`;
    })
    .join("");
  return { text, values: [...numbers.keys()] };
}
