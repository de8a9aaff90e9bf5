import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** DuckDB reading a delimited file into a table in memory, every column as text: cells cut, nothing understood. */
export async function readWithDuckdb(path: string, delimiter: "," | "\t"): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    try {
      await load(connection, path, delimiter, "");
    } catch {
      // Rows of unequal length: it pads them, but then reads on one core only.
      await load(connection, path, delimiter, ", null_padding = true, strict_mode = false, parallel = false");
    }
    const counted = await connection.runAndReadAll("select count(*)::integer as rows from list");
    return Number(counted.getRows()[0]?.[0] ?? 0);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(
  connection: DuckDBConnection,
  path: string,
  delimiter: "," | "\t",
  more: string,
): Promise<void> {
  const quote = literal(delimiter === "\t" ? "" : '"');
  await connection.run(
    `create table list as select * from read_csv(${literal(path)}, delim = ${literal(delimiter)}, header = true,
      all_varchar = true, quote = ${quote}, escape = ${quote}, max_line_size = 4000000${more})`,
  );
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
