/** What may part the cells of a file. */
const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The cells of the first record of a text, quotation marks undone; undefined where it does not end in the text. */
export function firstRecord(text: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") return [...cells, cell.replace(/\r$/, "")];
    else cell += sign;
  }
  return quoted ? undefined : [...cells, cell.replace(/\r$/, "")];
}

/** The delimiter that cuts the first record into the most cells; the comma where none does. */
export function delimiterOf(text: string): Delimiter {
  const counts = delimiters.map((delimiter) => firstRecord(text, delimiter)?.length ?? 0);
  const most = Math.max(...counts);
  return most < 2 ? "," : (delimiters[counts.indexOf(most)] ?? ",");
}
