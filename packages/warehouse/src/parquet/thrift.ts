/** Types of Thrift's compact protocol, as it numbers them [Apache Thrift, thrift-compact-protocol.md]. */
export const types = {
  yes: 1,
  no: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  map: 11,
  struct: 12,
} as const;

/** One field of a struct: its number, its type, and its value as it is written. */
export interface Field {
  readonly id: number;
  readonly type: number;
  readonly bytes: Buffer;
}

/** A place in bytes that reading moves on. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

export const cursorOver = (bytes: Buffer): Cursor => ({ bytes, at: 0 });

function byteOf(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new RangeError("the bytes end within a value");
  cursor.at += 1;
  return byte;
}

/** A number of seven bits a byte, the lowest first. */
function varint(cursor: Cursor): number {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = byteOf(cursor);
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
    factor *= 128;
  }
}

/** A whole number as fields have it: even ones are twice it, odd ones are negative. */
export function readInt(cursor: Cursor): number {
  const value = varint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** The fields of a struct, in their order. */
export function readStruct(cursor: Cursor): readonly Field[] {
  const fields: Field[] = [];
  for (let id = 0; ;) {
    const head = byteOf(cursor);
    if (head === 0) return fields;
    const type = head & 15;
    id = head >> 4 === 0 ? readInt(cursor) : id + (head >> 4);
    const from = cursor.at;
    skip(cursor, type);
    fields.push({ id, type, bytes: cursor.bytes.subarray(from, cursor.at) });
  }
}

/** Reads each value of a list. */
export function readList<T>(cursor: Cursor, read: (cursor: Cursor) => T): readonly T[] {
  return Array.from({ length: listHead(cursor).length }, () => read(cursor));
}

function listHead(cursor: Cursor): {
  readonly length: number;
  readonly type: number;
} {
  const head = byteOf(cursor);
  return {
    length: head >> 4 === 15 ? varint(cursor) : head >> 4,
    type: head & 15,
  };
}

/** Passes by a value. */
function skip(cursor: Cursor, type: number): void {
  if (type === types.yes || type === types.no) return;
  if (type === types.byte) cursor.at += 1;
  else if (type === types.i16 || type === types.i32 || type === types.i64) varint(cursor);
  else if (type === types.double) cursor.at += 8;
  else if (type === types.binary) {
    const length = varint(cursor);
    cursor.at += length;
  } else if (type === types.struct) readStruct(cursor);
  else if (type === types.list || type === types.set) {
    const { length, type: each } = listHead(cursor);
    for (let count = 0; count < length; count += 1) skipItem(cursor, each);
  } else throw new TypeError(`a value of type ${type} is not read here`);
}

/** In a list a truth takes a byte; in a struct it is the type itself. */
const skipItem = (cursor: Cursor, type: number): void =>
  skip(cursor, type === types.yes || type === types.no ? types.byte : type);

function varintBytes(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
  return Buffer.from(bytes);
}

export const intBytes = (value: number): Buffer => varintBytes(value < 0 ? -2 * value - 1 : 2 * value);

export function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([varintBytes(bytes.length), bytes]);
}

export const listBytes = (type: number, values: readonly Buffer[]): Buffer =>
  Buffer.concat([
    values.length < 15
      ? Buffer.from([values.length * 16 + type])
      : Buffer.concat([Buffer.from([15 * 16 + type]), varintBytes(values.length)]),
    ...values,
  ]);

/** A struct of fields in ascending order of their numbers. */
export function structBytes(fields: readonly Field[]): Buffer {
  const pieces: Buffer[] = [];
  let before = 0;
  for (const { id, type, bytes } of fields) {
    const step = id - before;
    pieces.push(
      step < 16 ? Buffer.from([step * 16 + type]) : Buffer.concat([Buffer.from([type]), intBytes(id)]),
      bytes,
    );
    before = id;
  }
  return Buffer.concat([...pieces, Buffer.from([0])]);
}

/** The text that a field of bytes holds. */
export function textOf(bytes: Buffer): string {
  const cursor = cursorOver(bytes);
  const length = varint(cursor);
  return bytes.toString("utf8", cursor.at, cursor.at + length);
}

/** The number that a field holds. */
export const intOf = (bytes: Buffer): number => readInt(cursorOver(bytes));

export const intField = (id: number, value: number, type: number = types.i64): Field => ({
  id,
  type,
  bytes: intBytes(value),
});

export const textField = (id: number, text: string): Field => ({
  id,
  type: types.binary,
  bytes: textBytes(text),
});

export const structsField = (id: number, structs: readonly Buffer[]): Field => ({
  id,
  type: types.list,
  bytes: listBytes(types.struct, structs),
});

export const structField = (id: number, fields: readonly Field[]): Field => ({
  id,
  type: types.struct,
  bytes: structBytes(fields),
});
