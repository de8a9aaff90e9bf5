import { importBounds } from "@footbridge/contract/accounts/new-event.ts";
import { describe, expect, test } from "vitest";
import { readLines } from "../../src/people/read-lines.ts";

const member = { account: "lee", org: "uptown", role: "program-manager" } as const;
const contact = (id: number, person: string, note = "") =>
  JSON.stringify({
    id: `c${id}`,
    person,
    happened: "2026-01-05",
    body: { kind: "contact", way: "phone", note },
  });
const read = (lines: readonly string[] | Uint8Array) =>
  readLines(Buffer.from(lines instanceof Uint8Array ? lines : lines.join("\n")), {
    member,
    bounds: importBounds,
    rest: () => Promise.resolve(),
  });
const wrong = async (lines: readonly string[] | Uint8Array) =>
  (await read(lines)).findings.map(({ code, at }) => `${code} at ${at}`);

describe("lines of a file of events", () => {
  test("are events written down in the member's name, whatever ends a line", async () => {
    const { lines, findings } = await read([`${contact(1, "cy")}\r`, "", " ", contact(2, "di"), ""]);
    expect(findings).toEqual([]);
    expect(
      lines
        .map(({ read: again }) => again())
        .map(({ line, event }) => [line, event.id, event.by, event.org, event.source]),
    ).toEqual([
      [1, "c1", "lee", "uptown", "import"],
      [4, "c2", "lee", "uptown", "import"],
    ]);
  });

  test("beyond what one file may hold are not read, and the limit is told", async () => {
    const many = Array.from({ length: 20_001 }, (_, place) => contact(place, `p${place % 100}`));
    const { whole, lines, findings } = await read(many);
    expect([whole, lines.length, findings.map(({ message }) => message)]).toEqual([
      false,
      20_000,
      ["The file has more than 20000 events; from line 20001 on nothing was read."],
    ]);
    const ofOne = Array.from({ length: 501 }, (_, place) => contact(place, "cy"));
    expect(await wrong(ofOne)).toEqual(["import.too-many-of-one at line 501, person"]);
    expect(await wrong([contact(1, "cy", "x".repeat(70_000))])).toEqual(["import.long-line at line 1"]);
  });

  test("that are no events at all end the reading", async () => {
    const { whole, findings } = await read(Array.from({ length: 5000 }, () => "{}"));
    expect([whole, findings[0]?.code, findings.length < 2100]).toEqual([
      false,
      "import.too-many-faults",
      true,
    ]);
  });

  test.each([
    ["written in UTF-16", Buffer.from(`\uFEFF${contact(1, "cy")}`, "utf16le"), "import.utf-16"],
    ["in UTF-16 without a mark", Buffer.from(contact(1, "cy"), "utf16le"), "import.utf-16"],
    ["packed", Uint8Array.of(0x1f, 0x8b, 8, 0), "import.packed"],
    ["one list", Buffer.from(`\uFEFF\n [${contact(1, "cy")}]`), "import.one-list"],
    ["events over several lines", Buffer.from(`{\r\n${contact(1, "cy").slice(1)}`), "import.spread"],
  ])("%s are told once, not line by line", async (_, bytes, code) => {
    expect(await wrong(bytes)).toEqual([`${code} at body`]);
  });

  test("may begin with a byte order mark, also where files were put together", async () => {
    expect(await wrong([`\uFEFF${contact(1, "cy")}`, `\uFEFF${contact(2, "cy")}`])).toEqual([]);
  });

  test("cut in half, also within a sign, are told by their line", async () => {
    const second = contact(2, "cy", "Zoë");
    const half = second.slice(0, 40);
    expect(await wrong([contact(1, "cy"), half])).toEqual(["json.truncated at line 2, column 41"]);
    const bytes = Buffer.from(`${contact(1, "cy")}\n${second}`);
    expect(await wrong(bytes.subarray(0, bytes.indexOf("ë") + 1))).toEqual(["json.not-utf8 at line 2"]);
  });

  test("not in UTF-8, or nested like an attack, are told by their line", async () => {
    expect(await wrong(Uint8Array.of(10, 0x22, 0xff, 0x22))).toEqual(["json.not-utf8 at line 2"]);
    expect(await wrong([`{"body":${"[".repeat(100)}`])).toEqual(["json.too-deep at line 1"]);
  });
});
