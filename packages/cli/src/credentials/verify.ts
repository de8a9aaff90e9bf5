import { error, type Checked, type Finding } from "@footbridge/core/finding.ts";
import { isObject, listOf, type Json } from "@footbridge/credentials/model/values.ts";
import type { TrustedIssuer } from "@footbridge/credentials/proof/keys.ts";
import { verifyCredential, type Verdict } from "@footbridge/credentials/verify/verify-credential.ts";
import { readJsonFile } from "../files/read-file.ts";
import { findingsText } from "../text/findings.ts";
import { readBytes } from "./read-bytes.ts";

/** By what a file is judged. */
export interface VerifyOptions {
  readonly json?: true;
  readonly trust?: string;
  readonly status: readonly string[];
  readonly at?: string;
}

const codes: Readonly<Record<Verdict["outcome"], number>> = { valid: 0, invalid: 1, "cannot-check": 3 };

const words: Readonly<Record<Verdict["outcome"], string>> = {
  valid: "✓ valid: it holds, and its signature is of its issuer.",
  invalid: "✗ invalid: it does not hold.",
  "cannot-check": "? cannot check: nothing was found wrong, but something needed to be sure is not at hand.",
};

const kinds = {
  clr: "Comprehensive Learner Record",
  badge: "Open Badge",
  endorsement: "endorsement",
  presentation: "presentation",
  other: "credential",
} as const;

/** `footbridge credentials verify FILE`. */
export async function runVerify(path: string, options: VerifyOptions): Promise<void> {
  const verdict = await verdictOf(path, options);
  if (!verdict.ok) return told(verdict.findings, options, 2, undefined);
  told(verdict.value.findings, options, codes[verdict.value.outcome], verdict.value);
}

function told(
  findings: readonly Finding[],
  options: VerifyOptions,
  code: number,
  verdict: Verdict | undefined,
): void {
  process.exitCode = code;
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(verdict ?? { outcome: "unusable", findings }, null, 2)}\n`);
    return;
  }
  const read = verdict?.credential;
  if (read !== undefined) {
    const name = read.name === undefined ? "" : ` “${read.name}”`;
    const from = read.issuer === undefined ? "" : ` of ${read.issuer}`;
    process.stdout.write(`${kinds[read.kind]}${name}${from}\n`);
  }
  if (verdict !== undefined) process.stdout.write(`${words[verdict.outcome]}\n`);
  process.stdout.write(
    findingsText(findings.map((each) => (each.at === "" ? { ...each, at: "the file" } : each))),
  );
}

async function verdictOf(path: string, options: VerifyOptions): Promise<Checked<Verdict>> {
  const now = options.at === undefined ? new Date() : new Date(options.at);
  if (Number.isNaN(now.getTime()))
    return unusable("--at", "This is no day and time.", "Write it as 2026-11-29T08:00:00Z.");
  const trusted = await trustedIn(options.trust);
  if (!trusted.ok) return trusted;
  const statusLists = await listsIn(options.status);
  if (!statusLists.ok) return statusLists;
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const verdict = await verifyCredential(bytes.value, {
    now,
    trusted: trusted.value,
    statusLists: statusLists.value,
  });
  return { ok: true, value: verdict, findings: [] };
}

const unusable = (at: string, message: string, fix: string): Checked<never> => ({
  ok: false,
  findings: [error("credential.cli.unusable", at, message, fix)],
});

/** Issuers with their keys: `[{ "id": "https://…", "keys": ["z6Mk…", { "kty": … }] }]`. */
async function trustedIn(path: string | undefined): Promise<Checked<readonly TrustedIssuer[]>> {
  if (path === undefined) return { ok: true, value: [], findings: [] };
  const read = await readJsonFile(path);
  if (!read.ok) return read;
  const issuers: TrustedIssuer[] = [];
  for (const entry of listOf(read.value)) {
    if (!isObject(entry) || typeof entry["id"] !== "string" || !Array.isArray(entry["keys"]))
      return unusable(
        path,
        "An issuer without id or keys.",
        'Write [{ "id": "https://…", "keys": ["z6Mk…"] }].',
      );
    const keys = listOf(entry["keys"]).filter((key) => typeof key === "string" || isObject(key));
    issuers.push({ id: entry["id"], keys });
  }
  return { ok: true, value: issuers, findings: [] };
}

/** Status lists by the address they name as their own. */
async function listsIn(paths: readonly string[]): Promise<Checked<ReadonlyMap<string, Json>>> {
  const lists = new Map<string, Json>();
  for (const path of paths) {
    const read = await readJsonFile(path);
    if (!read.ok) return read;
    if (!isObject(read.value) || typeof read.value["id"] !== "string")
      return unusable(
        path,
        "The status list does not name its own address.",
        "Give the file as its issuer publishes it.",
      );
    lists.set(read.value["id"], read.value);
  }
  return { ok: true, value: lists, findings: [] };
}
