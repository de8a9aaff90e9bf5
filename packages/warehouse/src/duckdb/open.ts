import { type DuckDBConnection, DuckDBInstance, version } from "@duckdb/node-api";
import type { Statement } from "@footbridge/core/sql/fragment.ts";
import { plainValue } from "./plain-values.ts";

export interface DuckOptions {
  /** The most memory that DuckDB takes for its work, in MiB; past it, it writes to `tempDir`. 1024 unless said. */
  readonly memoryLimitMib?: number;
  /** 2 unless said. */
  readonly threads?: number;
  /** Where it may set work aside; without one it does not, and fails at the memory limit. */
  readonly tempDir?: string;
  /** The only folders it may read and write, everything below them included; every file unless said. */
  readonly folders?: readonly string[];
}

/** One row, by the names of its columns, in plain values (see `plain-values.ts`). */
export type Row = Readonly<Record<string, unknown>>;

/** DuckDB in memory. Its statements run one after another; who wants two at once opens two. */
export interface Duck {
  /** Every row of the answer at once. */
  rows(statement: Statement): Promise<readonly Row[]>;
  /** The answer in pieces of at most a few thousand rows, however long it is. */
  pieces(statement: Statement): AsyncIterable<readonly Row[]>;
  /** The columns of an answer that has numbers alone, none of them blank: far quicker than rows. */
  numbers(statement: Statement): Promise<readonly Float64Array[]>;
  run(statement: Statement): Promise<void>;
  /** Copies a long file of many columns into another, without this DuckDB's own tables, with the room that two threads want. */
  copy(statement: Statement): Promise<void>;
  /** How far the running statement is, 0 to 100; undefined where DuckDB cannot tell. */
  percent(): number | undefined;
  /** Stops the running statement, which then throws. */
  interrupt(): void;
  close(): void;
}

/** Which DuckDB this is: what it hashes stands only for the same one. */
export const duckVersion = (): string => version();

/** Opens a DuckDB in memory that stays within these bounds and never reaches for the network. */
export async function openDuck(options: DuckOptions = {}): Promise<Duck> {
  const { memoryLimitMib = 1024, threads = 2, tempDir, folders } = options;
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    memory_limit: `${memoryLimitMib}MiB`,
    temp_directory: tempDir ?? "",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "true",
    // Repeated parts are layers of their own already; looking for more was a half of what planning a report cost.
    disabled_optimizers: "common_subexpressions",
  });
  try {
    const connection = await instance.connect();
    if (folders !== undefined) await keepTo(connection, folders);
    await connection.run("set lock_configuration = true");
    return duckOver(instance, connection, options);
  } catch (reason) {
    instance.closeSync();
    throw reason;
  }
}

/** DuckDB takes settings only as text of a statement, so that folders are written as literals. */
async function keepTo(connection: DuckDBConnection, folders: readonly string[]): Promise<void> {
  const list = folders.map((folder) => `'${folder.replaceAll("'", "''")}'`).join(", ");
  await connection.run(`set allowed_directories = [${list}]`);
  await connection.run("set enable_external_access = false");
}

const bound = ({ values }: Statement): (string | number)[] | undefined =>
  values.length === 0 ? undefined : [...values];

/**
 * DuckDB gives an ordered copy its second thread only where it may take 4 MiB for each column and thread, though the copy
 * then takes a part of that; so this is what it may, and not what it does.
 */
const copyingMib = 6144;

function duckOver(instance: DuckDBInstance, connection: DuckDBConnection, options: DuckOptions): Duck {
  let beside: Duck | undefined;
  return {
    rows: async (statement) => {
      const reader = await connection.runAndReadAll(statement.text, bound(statement));
      return reader.convertRowObjects(plainValue);
    },
    pieces: (statement) => piecesOf(connection, statement),
    numbers: (statement) => numbersOf(connection, statement),
    run: async (statement) => {
      await connection.run(statement.text, bound(statement));
    },
    copy: async (statement) => {
      const copying = await openDuck({ ...options, memoryLimitMib: copyingMib });
      beside = copying;
      try {
        await copying.run(statement);
      } finally {
        beside = undefined;
        copying.close();
      }
    },
    percent: () => {
      if (beside !== undefined) return beside.percent();
      const { percentage } = connection.progress;
      return percentage < 0 ? undefined : percentage;
    },
    interrupt: () => {
      beside?.interrupt();
      connection.interrupt();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function* piecesOf(connection: DuckDBConnection, statement: Statement): AsyncGenerator<readonly Row[]> {
  const result = await connection.stream(statement.text, bound(statement));
  for await (const piece of result.yieldConvertedRowObjects(plainValue)) yield piece;
}

async function numbersOf(
  connection: DuckDBConnection,
  statement: Statement,
): Promise<readonly Float64Array[]> {
  const result = await connection.stream(statement.text, bound(statement));
  const pieces: Float64Array[][] = Array.from({ length: result.columnCount }, () => []);
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  )
    for (const [at, column] of pieces.entries())
      column.push(Float64Array.from(chunk.getColumnValues(at), Number));
  return pieces.map(joined);
}

function joined(pieces: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const piece of pieces) {
    all.set(piece, from);
    from += piece.length;
  }
  return all;
}
