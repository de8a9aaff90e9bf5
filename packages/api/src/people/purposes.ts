import { readFile } from "node:fs/promises";
import { listPurposes } from "@footbridge/contract/accounts/people.ts";
import { type Checked, error } from "@footbridge/core/finding.ts";

const file = new URL("../../../../data/consent/purposes.json", import.meta.url);

/** What consent is asked for, in words, with their version; checked as it is read. */
export async function readPurposes() {
  return listPurposes.response.parse(JSON.parse(await readFile(file, "utf8")));
}

/** A yes is to words that were shown: those of today, not others. */
export async function checkWords(words: string): Promise<Checked<true>> {
  const { version } = await readPurposes();
  if (words === version) return { ok: true, value: true, findings: [] };
  const message = `The words of consent are now version ${version}, not “${words}”.`;
  return {
    ok: false,
    findings: [error("consent.old-words", "body.words", message, "Show the words again, then ask.")],
  };
}

/** The version of today's words. */
export const readPurposeVersion = async (): Promise<string> => (await readPurposes()).version;
