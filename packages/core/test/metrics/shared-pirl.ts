import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("../../../../", import.meta.url));

/** The folder of the published worked examples, which a checkout does not need to have. */
const folder = resolve(process.env["FOOTBRIDGE_SHARED"] ?? join(checkout, "../shared"), "data/pirl");
export const noSharedFiles = !existsSync(folder);

/** The rows of a published table by column; none of these files has quoted cells in the columns that are read. */
export function sharedRows(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""]));
  });
}
