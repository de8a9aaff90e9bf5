import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Where the checkout keeps facts that readers lean on. */
export const referenceDir = fileURLToPath(new URL("../../../../data/reference/", import.meta.url));

/** The rows of a reference file, checked; throws where the checkout itself is damaged. */
export async function referenceRows<S extends z.ZodType>(name: string, row: S): Promise<z.infer<S>[]> {
  const text = await readFile(join(referenceDir, name), "utf8");
  return z.object({ rows: z.array(row) }).parse(JSON.parse(text)).rows;
}

/** A two-column reference file: each code with the codes it stands for. */
export async function referencePairs(name: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(join(referenceDir, name), "utf8");
  return new Map(
    text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [code = "", others = ""] = line.split(",");
        return [code, others.split(" ").filter((other) => other !== "")];
      }),
  );
}
