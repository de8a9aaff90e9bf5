import { DuckDBInstance } from "@duckdb/node-api";

/** DuckDB reading a delimited file into a table in memory, every column as text: cells cut, nothing understood. */
export async function readWithDuckdb(path: string, delimiter: "," | "\t"): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const quote = delimiter === "\t" ? "" : '"';
    const source = `read_csv(${literal(path)}, delim = ${literal(delimiter)}, header = true, all_varchar = true, quote = ${literal(quote)}, escape = ${literal(quote)}, max_line_size = 4000000, null_padding = true, strict_mode = false)`;
    await connection.run(`create table list as select * from ${source}`);
    const counted = await connection.runAndReadAll("select count(*)::integer as rows from list");
    return Number(counted.getRows()[0]?.[0] ?? 0);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
