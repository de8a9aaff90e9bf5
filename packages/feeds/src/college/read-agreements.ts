import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Agreements, agreementsSchema } from "@footbridge/core/college/agreements.ts";
import { type ProgressRules, progressRulesSchema } from "@footbridge/core/college/risks.ts";
import { type Checked, error } from "@footbridge/core/finding.ts";

const data = new URL("../../../../data/", import.meta.url);

/** The demo city's agreements, which are made up. */
export const demoAgreements = fileURLToPath(new URL("city/agreements.json", data));

/** Reads a file of degrees and articulation rules; what cannot be read of it is told with its place. */
export async function readAgreements(path: string): Promise<Checked<Agreements>> {
  try {
    return agreementsIn(await readFile(path, "utf8"), path);
  } catch (thrown) {
    return unreadable(path, thrown);
  }
}

/** The same of a text; `name` is what people call it. */
export function agreementsIn(text: string, name: string): Checked<Agreements> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return unreadable(name, thrown);
  }
  const read = agreementsSchema.safeParse(json);
  if (read.success) return { ok: true, value: read.data, findings: [] };
  return {
    ok: false,
    findings: read.error.issues
      .slice(0, mostFindings)
      .map(({ path: at, message }) =>
        error("college.agreements.form", at.join("."), message, "Write it as docs/college.md tells it."),
      ),
  };
}

/** Of a file that is something else altogether, its first complaints say enough. */
const mostFindings = 200;

const unreadable = (name: string, thrown: unknown): Checked<never> =>
  refused(
    "college.agreements.unreadable",
    name,
    thrown instanceof Error ? thrown.message : "It cannot be read.",
    "Give a JSON file as docs/college.md tells it.",
  );

const refused = (...told: Parameters<typeof error>): Checked<never> => ({
  ok: false,
  findings: [error(...told)],
});

/** When a student is at risk; throws where the file is not in order, for it ships with the checkout. */
export async function readProgressRules(): Promise<ProgressRules> {
  return progressRulesSchema.parse(
    JSON.parse(await readFile(fileURLToPath(new URL("college/progress.json", data)), "utf8")),
  );
}
