type Column = Int32Array | Int16Array | Uint16Array | Uint8Array;

const isColumn = (value: unknown): value is Column =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Moves every column of a tree of objects into one block of memory, shared between threads where that is allowed. */
export function shareColumns<Tree extends object>(
  tree: Tree,
): { readonly columns: Tree; readonly bytes: number } {
  let size = 0;
  const count = (column: Column): void => {
    size = aligned(size) + column.byteLength;
  };
  walk(tree, (column) => {
    count(column);
    return column;
  });
  const memory =
    typeof SharedArrayBuffer === "undefined" ? new ArrayBuffer(size) : new SharedArrayBuffer(size);
  let at = 0;
  const columns = walk(tree, (column) => {
    at = aligned(at);
    const copy = viewLike(column, memory, at);
    copy.set(column);
    at += column.byteLength;
    return copy;
  });
  return { columns: columns as Tree, bytes: size };
}

const aligned = (offset: number): number => (offset + 3) & ~3;

function viewLike(column: Column, memory: ArrayBuffer | SharedArrayBuffer, at: number): Column {
  if (column instanceof Int32Array) return new Int32Array(memory, at, column.length);
  if (column instanceof Int16Array) return new Int16Array(memory, at, column.length);
  if (column instanceof Uint16Array) return new Uint16Array(memory, at, column.length);
  return new Uint8Array(memory, at, column.length);
}

/** The same tree with each column replaced; lists are left as they are. */
function walk(value: object, visit: (column: Column) => Column): object {
  if (isColumn(value)) return visit(value);
  if (Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === "object" && part !== null ? walk(part, visit) : part,
    ]),
  );
}
