import { createHash } from "node:crypto";
import { type Fragment, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { literal } from "../reports/sources.ts";

export interface PseudonymWish {
  /** Parquet of the records. */
  readonly records: string;
  /** Where the pseudonyms go: Parquet with "100" and "person". */
  readonly to: string;
  /** 32 bytes or more. */
  readonly key: Buffer;
  /** Within whom an identifier means one person: `state` for PIRL, or a provider. */
  readonly realm: string;
}

/** Writes a pseudonym for each identifier of a file; a blank one is nobody. */
export async function writePseudonyms(duck: Duck, { records, to, key, realm }: PseudonymWish): Promise<void> {
  const person = hmacSql(key, sql`${`${realm}\u0000`} || trim("100")`);
  await duck.run(
    statement(sql`copy (
      select "100", 'p' || left(${person}, 32) as "person"
      from (select distinct "100" from read_parquet(${literal(records)}) where trim("100") <> '')
      order by "100"
    ) to ${literal(to)} (format parquet, compression zstd)`),
  );
}

/** HMAC-SHA-256 of a text in DuckDB, hexadecimal (RFC 2104): it has SHA-256 alone. */
export function hmacSql(key: Buffer, text: Fragment): Fragment {
  const block = Buffer.alloc(64);
  (key.length > 64 ? createHash("sha256").update(key).digest() : key).copy(block);
  const pad = (sign: number): Fragment =>
    sql`unhex(${Buffer.from(block.map((byte) => byte ^ sign)).toString("hex")})`;
  return sql`sha256(${pad(0x5c)} || unhex(sha256(${pad(0x36)} || encode(${text}))))`;
}
