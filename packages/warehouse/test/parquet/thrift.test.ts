import {
  cursorOver,
  intBytes,
  intField,
  intOf,
  listBytes,
  readInt,
  readList,
  readStruct,
  structBytes,
  structField,
  structsField,
  textField,
  textOf,
  types,
} from "@footbridge/warehouse/parquet/thrift.ts";
import { expect, test } from "vitest";

test.each([
  [0, "00"],
  [-1, "01"],
  [1, "02"],
  [150, "ac02"],
  [-2_147_483_648, "ffffffff0f"],
  [4_294_967_296, "8080808020"],
])("%i is written as the protocol has it, and read again", (value, bytes) => {
  expect(intBytes(value).toString("hex")).toBe(bytes);
  expect(intOf(Buffer.from(bytes, "hex"))).toBe(value);
});

test("a struct's fields are told by how far their numbers lie apart", () => {
  const fields = [intField(1, 5, types.i32), textField(4, "día"), structField(30, [intField(2, -3)])];
  const bytes = structBytes(fields);
  expect(bytes.toString("hex")).toBe("150a380464c3ad610c3c26050000");
  const again = readStruct(cursorOver(bytes));
  expect(again.map(({ id, type }) => [id, type])).toEqual([
    [1, types.i32],
    [4, types.binary],
    [30, types.struct],
  ]);
  expect(textOf(again[1]?.bytes ?? Buffer.alloc(0))).toBe("día");
  expect(structBytes(again)).toEqual(bytes);
});

test("values that nobody asks for are passed by: truths, doubles, lists of each", () => {
  const truths = { id: 1, type: types.yes, bytes: Buffer.alloc(0) };
  const double = { id: 2, type: types.double, bytes: Buffer.alloc(8, 7) };
  const list = { id: 3, type: types.list, bytes: listBytes(types.yes, [Buffer.from([1]), Buffer.from([2])]) };
  const structs = structsField(4, [structBytes([truths, double]), structBytes([])]);
  const all = [truths, double, list, structs, intField(5, 9)];
  expect(readStruct(cursorOver(structBytes(all)))).toEqual(all);
});

test("a list of fifteen and more tells its length apart", () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at - 10);
  expect(readList(cursorOver(listBytes(types.i64, numbers.map(intBytes))), readInt)).toEqual(numbers);
});

test("bytes that end within a value are told, not read as something else", () => {
  expect(() => readStruct(cursorOver(Buffer.from([0x15])))).toThrow("end within a value");
});
