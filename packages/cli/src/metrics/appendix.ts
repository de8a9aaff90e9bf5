import { writeFile } from "node:fs/promises";
import { error, type Checked } from "@footbridge/core/finding.ts";
import { appendixHtml } from "@footbridge/core/metrics/appendix/appendix-html.ts";
import { type Appendix, appendixOf } from "@footbridge/core/metrics/appendix/appendix.ts";
import { reportOfDay } from "@footbridge/core/metrics/calendar.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { readReporting } from "@footbridge/warehouse/knowledge/read-reporting.ts";
import { today } from "../installation/demo-city.ts";
import { tell } from "./tell.ts";

export interface AppendixOptions {
  readonly metrics: string;
  readonly out: string;
  readonly year?: string;
  readonly title?: string;
}

/** `footbridge metrics appendix --metrics ID,... --out FILE`. */
export async function writeAppendix({ metrics, out, year, title }: AppendixOptions): Promise<void> {
  const form = /\.(html|json)$/i.exec(out)?.[1]?.toLowerCase();
  const appendix = form === undefined ? unknownForm(out) : await appendixFor({ metrics, year, title });
  if (!appendix.ok) return tell(appendix, false, () => "");
  const text =
    form === "json" ? `${JSON.stringify(appendix.value, undefined, 2)}\n` : appendixHtml(appendix.value);
  try {
    await writeFile(out, text);
  } catch (reason) {
    return tell(unwritable(out, reason), false, () => "");
  }
  tell(
    appendix,
    false,
    ({ metrics: told, elements }) => `${out}: ${told.length} metrics, ${elements.length} data elements.\n`,
  );
}

async function appendixFor(
  wish: Omit<AppendixOptions, "out" | "year"> & { readonly year: string | undefined },
): Promise<Checked<Appendix>> {
  const programYear =
    wish.year === undefined
      ? reportOfDay(today()).programYear
      : Number(/^(?:PY)?(20\d\d)$/i.exec(wish.year)?.[1] ?? 0);
  if (programYear === 0) {
    const fix = "Give a program year such as 2025: it runs from 1 July 2025 to 30 June 2026.";
    return {
      ok: false,
      findings: [error("appendix.year", "--year", `“${wish.year}” is no program year.`, fix)],
    };
  }
  const knowledge = await readKnowledge();
  if (!knowledge.ok) return knowledge;
  const metrics = wish.metrics
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  return appendixOf(knowledge.value, await readReporting(), { metrics, programYear, title: wish.title });
}

const refused = (code: string, out: string, message: string, fix: string): Checked<Appendix> => ({
  ok: false,
  findings: [error(code, out, message, fix)],
});

const unknownForm = (out: string): Checked<Appendix> =>
  refused("appendix.form", out, "The name says no form.", "End it in .html or .json.");

const unwritable = (out: string, reason: unknown): Checked<Appendix> =>
  refused(
    "appendix.unwritable",
    out,
    `It cannot be written: ${reason instanceof Error ? reason.message : String(reason)}.`,
    "Check that the folder is there and may be written to.",
  );
