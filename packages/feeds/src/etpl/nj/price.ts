import { error, type Finding, repair } from "@footbridge/core/finding.ts";
import type { Price } from "@footbridge/core/model/offering.ts";
import { plainCents } from "../../table/cells.ts";
import type { Row } from "../../table/row.ts";

const parts = ["tuition", "fees", "booksmaterialscost", "suppliestoolscost", "othercosts"] as const;

/** The price by kind in cents; a total that is not the sum of its parts gives way to the sum. */
export function priceOf(row: Row): {
  readonly price: Price | undefined;
  readonly findings: readonly Finding[];
} {
  const cents = parts.map((part) => (row.cell(part) === "" ? 0 : plainCents(row.cell(part))));
  const bad = parts.filter((_, place) => cents[place] === undefined);
  if (bad.length > 0) return { price: undefined, findings: bad.map((part) => noAmount(row, part)) };
  const [tuition = 0, fees = 0, books = 0, tools = 0, other = 0] = cents;
  const price = { tuition, fees, books, tools, exam: 0, other };
  const sum = tuition + fees + books + tools + other;
  const total = plainCents(row.cell("totalcost"));
  return { price, findings: total === sum ? [] : [wrongTotal(row, sum)] };
}

const noAmount = (row: Row, part: string): Finding =>
  error(
    "etpl.price-malformed",
    row.at(part),
    `“${row.cell(part).slice(0, 40)}” is no amount in dollars.`,
    "Correct the amount in the list.",
  );

const wrongTotal = (row: Row, sum: number): Finding =>
  repair(
    "etpl.wrong-total",
    row.at("totalcost"),
    `The total ${row.cell("totalcost").slice(0, 20)} is not the sum of the five parts; the sum is ${sum / 100}.`,
    "Correct the total or the parts in the list.",
  );
