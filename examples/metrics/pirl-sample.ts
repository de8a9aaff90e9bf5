import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { elementSchema } from "@footbridge/core/records/element.ts";

/** The columns of the sample: those that the metrics read, and those without which a record would contradict itself. */
const columns = new Set(
  `100 108-A 200 201 202 210 211 212 213 214 215 300 301 400 401 402 408 409 600 601 602 603 604 704 800 801 802 803
  804 805 806 807 808 900 901 903 904 905 906 910 917 918 923 1000 1001 1002 1003 1004 1007 1200 1201 1300 1302 1303
  1307 1308 1309 1310 1312 1313 1314 1315 1317 1318 1319 1320 1332 1401 1406 1407 1600 1601 1602 1603 1604 1605 1606
  1607 1608 1615 1618 1702 1703 1704 1705 1706 1800 1801 1802 1803 1804 1805 1806 1807 1808 1809 1810 1811 1812 1813
  1814 1900 1901`.split(/\s+/),
);

const elements = (): readonly unknown[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "..", "data", "records", "pirl-elements.json"), "utf8"),
  );

/** `pirl-sample.csv`, line by line: a job center's made-up people. */
export function sampleLines(): Iterable<string> {
  const chosen = elements()
    .map((element) => elementSchema.parse(element))
    .filter(({ id }) => columns.has(id));
  const doors = { adult: 52, es: 30, youth: 12, reportable: 6 };
  return pirlLines(stateRows({ people: 300, seed: 2024, years: 3, doors }), chosen);
}

if (import.meta.main) for (const line of sampleLines()) process.stdout.write(line);
