import { importBounds } from "@footbridge/contract/accounts/new-event.ts";
import { error } from "@footbridge/core/finding.ts";
import { expect, test } from "vitest";
import { faultsCsv, inFile } from "../../src/work/bring-in/faults.ts";
import { partBounds, partsOf, piecesOf } from "../../src/work/bring-in/in-parts.ts";

const textsOf = async (text: string, bounds: { readonly lines: number; readonly bytes: number }) => {
  const file = new Blob([text]);
  const parts = await partsOf(piecesOf(file), bounds);
  return Promise.all(parts.map(async (part) => [part.before, await file.slice(part.from, part.to).text()]));
};

test("a file is cut at ends of lines, with no more lines and bytes to a part than the server takes", async () => {
  expect(await textsOf("a\nb\nc\nd\ne", { lines: 2, bytes: 99 })).toEqual([
    [0, "a\nb\n"],
    [2, "c\nd\n"],
    [4, "e"],
  ]);
  expect(await textsOf("aa\nbb\ncccccccc\nd\n", { lines: 9, bytes: 6 })).toEqual([
    [0, "aa\nbb\n"],
    [2, "cccccccc\n"],
    [3, "d\n"],
  ]);
  expect(await textsOf("ñ\r\n\r\nb", { lines: 9, bytes: 99 })).toEqual([[0, "ñ\r\n\r\nb"]]);
  expect(await textsOf("", { lines: 9, bytes: 99 })).toEqual([]);
  expect(partBounds).toEqual({ lines: importBounds.lines, bytes: importBounds.bytes });
});

test("the same lines come out whatever the pieces in which a file is read", async () => {
  const bytes = new TextEncoder().encode("one\ntwo\n\nthree\nfour");
  async function* inPieces(size: number) {
    await Promise.resolve();
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const whole = await partsOf(inPieces(99), { lines: 2, bytes: 99 });
  for (const size of [1, 2, 3, 7])
    expect(await partsOf(inPieces(size), { lines: 2, bytes: 99 })).toEqual(whole);
});

test("what is wrong stands at its line of the whole file, also as a table that no spreadsheet runs", () => {
  const found = inFile(
    [
      error("import.id-twice", "line 3, id", "Line 1 has this id, of somebody else.", "Give another."),
      error("import.nothing", "body", "There is no event.", "Send one."),
      error("request.unknown-key", "line 4, body.x", "=1+1", 'Say "so".'),
    ],
    20_000,
  );
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    ["line 20003, id", "Line 20001 has this id, of somebody else."],
    ["body", "There is no event."],
    ["line 20004, body.x", "=1+1"],
  ]);
  expect(faultsCsv(found).split("\r\n")).toEqual([
    "\uFEFFline,place,severity,code,message,fix",
    '20003,id,error,import.id-twice,"Line 20001 has this id, of somebody else.",Give another.',
    ",,error,import.nothing,There is no event.,Send one.",
    '20004,body.x,error,request.unknown-key,\'=1+1,"Say ""so""."',
    "",
  ]);
});
