import { beforeAll, afterAll, expect, test } from "vitest";
import { sql, join, name, statement } from "@footbridge/core/sql/fragment.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { signBits } from "@footbridge/warehouse/submissions/bytes/columns-seen.ts";
import { Structure } from "@footbridge/warehouse/submissions/bytes/structure.ts";
import { surelyUsual } from "@footbridge/warehouse/submissions/cells/surely-usual.ts";
import { typedCell, usualCell } from "@footbridge/warehouse/submissions/cells/typed-cell.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => duck.close());

const columns: readonly (readonly string[])[] = [
  ["1", "", "7", "12"],
  ["", "", "", ""],
  ["-1.50", "", "3", ""],
  ["a b", "é", 'say "no"', "one\ntwo, three"],
  ["", "2023", "\r", " "],
];

const dresses = {
  plain: (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell),
  quoted: (cell: string) => `"${cell.replaceAll('"', '""')}"`,
};

/** The same told of whole cells, one by one. */
function told(cells: readonly string[]): unknown {
  const held = cells.filter((cell) => cell !== "");
  const bits = held
    .join("")
    .split("")
    .map((sign) => {
      if (/\d/.test(sign)) return 1 << Number(sign);
      return { ".": signBits.point, "-": signBits.minus, " ": signBits.blank }[sign] ?? signBits.other;
    });
  const lengths = held.map((cell) => Buffer.byteLength(cell));
  return {
    signs: bits.reduce((all, bit) => all | bit, 0),
    shortest: Math.min(...lengths),
    longest: Math.max(0, ...lengths),
  };
}

test.each(["plain", "quoted"] as const)(
  "what columns of %s cells have in common is seen at any line end, in pieces of any length",
  (dress) => {
    for (const end of ["\n", "\r\n"]) {
      const rows = [0, 1, 2, 3].map((row) => columns.map((cells) => dresses[dress](cells[row] ?? "")));
      const text = Buffer.from(
        [["h1", "h2", "h3", "h4", "h5"], ...rows].map((row) => row.join(",") + end).join(""),
      );
      for (const length of [1, 2, 3, 7, text.length]) {
        const structure = new Structure({ delimiter: ",", width: 5, headings: 1 });
        for (let at = 0; at < text.length; at += length) structure.take(text.subarray(at, at + length));
        structure.end();
        expect(structure.findings).toEqual([]);
        expect(structure.columns).toEqual(columns.map(told));
      }
    }
  },
);

test("rows that hide a number are counted, whatever quotation marks stand around it", () => {
  const secret = new Map([[1, (cell: string) => cell.includes("123-45")]]);
  const text = 'a,b\n123-45,1\n1,123-45-6789\n2,"123-45-6789"\n3,\n4,"x ""123-45"""\n';
  for (const length of [1, 5, text.length]) {
    const structure = new Structure({ delimiter: ",", width: 2, headings: 1, secret });
    for (let at = 0; at < text.length; at += length) structure.take(Buffer.from(text.slice(at, at + length)));
    structure.end();
    expect(structure.hidden).toBe(3);
  }
});

test("a column that is surely in the usual writing is read quickly as it is read patiently", async () => {
  const { layout } = recordsKnowledge();
  const tried = ["0", "1", "2", "9", "01", "07", "12", "123", "00123", "12345678", "123456789", "1234567890"];
  const texts = [...tried, "5.25", "-3", "4.999", " 1", "A1", "20230231", "x".repeat(80)];
  const sure = [...layout.values()].flatMap((element) =>
    texts.flatMap((cell) => {
      const seen = new Structure({ delimiter: ",", width: 1, headings: 0 });
      seen.take(Buffer.from(`${cell}\n`));
      const [column] = seen.columns;
      return column !== undefined && surelyUsual(element, column) === true ? [{ element, cell }] : [];
    }),
  );
  expect(sure.length).toBeGreaterThan(1000);
  const differ = sure.map(({ element, cell }, at) => {
    const text = sql`cast(${cell} as varchar)`;
    return sql`(${usualCell(text, element)} is distinct from ${typedCell(text, element)}) as ${name(String(at))}`;
  });
  const wrong: unknown[] = [];
  for (let from = 0; from < differ.length; from += 200) {
    const [row] = await duck.rows(statement(sql`select ${join(differ.slice(from, from + 200), ", ")}`));
    for (const [at, differs] of Object.entries(row ?? {}))
      if (differs !== false) wrong.push([sure[Number(at)]?.element.id, sure[Number(at)]?.cell]);
  }
  expect(wrong).toEqual([]);
});
