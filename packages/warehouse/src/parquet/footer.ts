import {
  cursorOver,
  type Field,
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
  textBytes,
  textField,
  textOf,
  types,
} from "./thrift.ts";

/** What a Parquet file begins and ends with. */
export const mark = Buffer.from("PAR1", "latin1");

/** What stands where in a Parquet file [parquet.thrift, FileMetaData]. */
export interface Footer {
  /** The columns that hold plain values, by their names: nested ones are left out. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly groups: readonly Group[];
  /** Which version and program wrote it. */
  readonly about: readonly Field[];
}

export interface Column {
  /** How the schema describes it. */
  readonly element: readonly Field[];
  /** Which of the group's chunks is its own, from 0. */
  readonly place: number;
}

/** Rows that stand together. */
export interface Group {
  readonly rows: number;
  readonly chunks: readonly Chunk[];
}

/** The values of one column in one group. */
export interface Chunk {
  readonly about: readonly Field[];
  /** Where its bytes begin, and how many they are, packed and unpacked. */
  readonly from: number;
  readonly length: number;
  readonly unpacked: number;
}

/** Numbers of the fields that are read here. */
const file = { schema: 2, rows: 3, groups: 4, order: 7 } as const;
const schema = { name: 4, children: 5 } as const;
const group = { chunks: 1, unpacked: 2, rows: 3, from: 5, length: 6 } as const;
const chunk = { offset: 2, about: 3 } as const;
const about = {
  path: 3,
  unpacked: 6,
  length: 7,
  data: 9,
  dictionary: 11,
  bloom: 14,
  bloomLength: 15,
} as const;

const bytesOf = (fields: readonly Field[], id: number): Buffer | undefined =>
  fields.find((field) => field.id === id)?.bytes;

function needed(fields: readonly Field[], id: number): Buffer {
  const bytes = bytesOf(fields, id);
  if (bytes === undefined) throw new TypeError(`the footer has no field ${id}`);
  return bytes;
}

const structsIn = (bytes: Buffer): readonly (readonly Field[])[] => readList(cursorOver(bytes), readStruct);

/** Reads the bytes of a footer. */
export function readFooter(bytes: Buffer): Footer {
  const fields = readStruct(cursorOver(bytes));
  return {
    columns: columnsOf(structsIn(needed(fields, file.schema))),
    groups: structsIn(needed(fields, file.groups)).map((each) => ({
      rows: intOf(needed(each, group.rows)),
      chunks: structsIn(needed(each, group.chunks)).map(chunkOf),
    })),
    about: fields.filter(
      ({ id }) => id !== file.schema && id !== file.rows && id !== file.groups && id !== file.order,
    ),
  };
}

function chunkOf(fields: readonly Field[]): Chunk {
  const told = readStruct(cursorOver(needed(fields, chunk.about)));
  const dictionary = bytesOf(told, about.dictionary);
  return {
    about: told,
    from: intOf(dictionary ?? needed(told, about.data)),
    length: intOf(needed(told, about.length)),
    unpacked: intOf(needed(told, about.unpacked)),
  };
}

/** The schema lists a tree from its root, each element before its children. */
function columnsOf(elements: readonly (readonly Field[])[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  let at = 1;
  let place = 0;
  const pass = (top: boolean): void => {
    const element = elements[at++] ?? [];
    const children = bytesOf(element, schema.children);
    if (children === undefined) {
      if (top) columns.set(textOf(needed(element, schema.name)), { element, place });
      place += 1;
      return;
    }
    for (let count = readInt(cursorOver(children)); count > 0; count -= 1) pass(false);
  };
  while (at < elements.length) pass(true);
  return columns;
}

/** A column as it is written: its name, how the schema describes it, and for each group what of it lies where. */
export interface Written {
  readonly name: string;
  readonly element: readonly Field[];
  readonly chunks: readonly Moved[];
}

/** A chunk, and where its bytes begin in the file that is written. */
export interface Moved {
  readonly chunk: Chunk;
  readonly from: number;
}

/** The bytes of a footer over columns that all have the same groups of rows. */
export function footerBytes(
  columns: readonly Written[],
  rows: readonly number[],
  told: Footer["about"],
): Buffer {
  const root = structBytes([
    textField(schema.name, "records"),
    intField(schema.children, columns.length, types.i32),
  ]);
  const elements = columns.map(({ name, element }) =>
    structBytes(replaced(element, new Map([[schema.name, textBytes(name)]]))),
  );
  // Each column's least and largest value are those of its type's own order.
  const order = structBytes([structField(1, [])]);
  return structBytes(
    [
      ...told,
      structsField(file.schema, [root, ...elements]),
      intField(
        file.rows,
        rows.reduce((sum, each) => sum + each, 0),
      ),
      structsField(
        file.groups,
        rows.map((count, at) => groupBytes(columns, count, at)),
      ),
      structsField(
        file.order,
        columns.map(() => order),
      ),
    ].toSorted((a, b) => a.id - b.id),
  );
}

function groupBytes(columns: readonly Written[], rows: number, at: number): Buffer {
  const own = columns.map(({ name, chunks }) => {
    const chunk = chunks[at];
    if (chunk === undefined) throw new TypeError("a column has a chunk in each group");
    return { name, ...chunk };
  });
  const sum = (of: "unpacked" | "length"): number => own.reduce((all, { chunk: each }) => all + each[of], 0);
  return structBytes([
    structsField(group.chunks, own.map(chunkBytes)),
    intField(group.unpacked, sum("unpacked")),
    intField(group.rows, rows),
    intField(group.from, own[0]?.from ?? 0),
    intField(group.length, sum("length")),
  ]);
}

/** What is told of a chunk, now that it stands elsewhere; a filter that stood apart from it is left behind. */
function chunkBytes({ name, chunk: before, from }: Moved & { readonly name: string }): Buffer {
  const moved = (id: number): readonly (readonly [number, Buffer])[] => {
    const bytes = bytesOf(before.about, id);
    return bytes === undefined ? [] : [[id, intBytes(intOf(bytes) - before.from + from)]];
  };
  const kept = before.about.filter(({ id }) => id !== about.bloom && id !== about.bloomLength);
  const anew = new Map([
    [about.path, listBytes(types.binary, [textBytes(name)])] as const,
    ...moved(about.data),
    ...moved(about.dictionary),
  ]);
  return structBytes([intField(chunk.offset, 0), structField(chunk.about, replaced(kept, anew))]);
}

const replaced = (fields: readonly Field[], anew: ReadonlyMap<number, Buffer>): readonly Field[] =>
  fields.map((field) => ({ ...field, bytes: anew.get(field.id) ?? field.bytes }));
