import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { error, type Checked } from "@footbridge/core/finding.ts";
import { bakePng, isPng } from "@footbridge/credentials/baking/png.ts";
import { bakeSvg } from "@footbridge/credentials/baking/svg.ts";
import { readOrder, type Order } from "@footbridge/credentials/issue/earned.ts";
import { issueBadge, issueClr, type ProofForm } from "@footbridge/credentials/issue/issue.ts";
import { makeKey, readKey } from "@footbridge/credentials/proof/keys.ts";
import { inFile, readJsonFile } from "../files/read-file.ts";
import { findingsText } from "../text/findings.ts";
import { readBytes } from "./read-bytes.ts";

/** What is issued, out of what, with whose key, into which file. */
export interface IssueOptions {
  readonly kind: "badge" | "clr";
  readonly from: string;
  readonly key: string;
  readonly out: string;
  readonly proof: ProofForm;
  readonly image?: string;
  readonly at?: string;
}

/** `footbridge credentials issue`. */
export async function runIssue(options: IssueOptions): Promise<void> {
  const content = await issued(options);
  const written = content.ok ? await write(options.out, content.value, false) : content;
  if (!written.ok) return refused(written);
  process.stdout.write(
    `Written to ${options.out}. Check it with: footbridge credentials verify ${options.out}\n`,
  );
}

/** `footbridge credentials key`. */
export async function runKey(out: string): Promise<void> {
  const key = await makeKey();
  const written = await write(out, `${JSON.stringify(key, null, 2)}\n`, true);
  if (!written.ok) return refused(written);
  process.stdout.write(
    `Key of ${key.controller} written to ${out}. Keep it secret; whoever has it signs as you.\n`,
  );
}

function refused({ findings }: Checked<unknown>): void {
  process.stderr.write(findingsText(findings));
  process.exitCode = 2;
}

async function write(path: string, content: string | Uint8Array, secret: boolean): Promise<Checked<string>> {
  try {
    // A key that is overwritten is lost, with all that was signed by it: never over a file that is there.
    await writeFile(path, content, secret ? { flag: "wx", mode: 0o600 } : {});
    return { ok: true, value: path, findings: [] };
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
    const [message, fix] =
      code === "EEXIST"
        ? ["There is a file of this name already, and a key is never overwritten.", "Choose another name."]
        : [`The file cannot be written (${code}).`, "Check the path and the disk."];
    return { ok: false, findings: [error("file.unwritable", path, message, fix)] };
  }
}

async function issued(options: IssueOptions): Promise<Checked<string | Uint8Array>> {
  const order = await orderIn(options.from);
  if (!order.ok) return order;
  const key = await readJsonFile(options.key);
  if (!key.ok) return key;
  const signing = await readKey(key.value);
  if (!signing.ok) return { ok: false, findings: signing.findings.map((each) => inFile(options.key, each)) };
  const at = options.at === undefined ? new Date() : new Date(options.at);
  if (Number.isNaN(at.getTime()))
    return {
      ok: false,
      findings: [
        error(
          "credential.cli.unusable",
          "--at",
          "This is no day and time.",
          "Write it as 2026-11-29T08:00:00Z.",
        ),
      ],
    };
  const instant = at.toISOString().replace(/\.\d+Z$/, "Z");
  const issue = options.kind === "badge" ? issueBadge : issueClr;
  const result = await issue(order.value, signing.value, instant, options.proof);
  if (!result.ok) return { ok: false, findings: result.findings.map((each) => inFile(options.from, each)) };
  return options.image === undefined
    ? { ok: true, value: `${result.value.text}\n`, findings: [] }
    : baked(options.image, result.value.text);
}

/** A holder named by e-mail alone gets a salt, so that the address cannot be guessed from its hash. */
async function orderIn(path: string): Promise<Checked<Order>> {
  const read = await readJsonFile(path);
  if (!read.ok) return read;
  const order = readOrder(read.value);
  if (!order.ok) return { ok: false, findings: order.findings.map((each) => inFile(path, each)) };
  const { holder } = order.value;
  const salt =
    holder.email === undefined ? holder.salt : (holder.salt ?? randomBytes(9).toString("base64url"));
  return { ...order, value: { ...order.value, holder: { ...holder, salt } } };
}

async function baked(path: string, text: string): Promise<Checked<string | Uint8Array>> {
  const picture = await readBytes(path);
  if (!picture.ok) return picture;
  const result = isPng(picture.value)
    ? bakePng(picture.value, text)
    : bakeSvg(new TextDecoder().decode(picture.value), text);
  if (result !== undefined) return { ok: true, value: result, findings: [] };
  return {
    ok: false,
    findings: [
      error("credential.bake.picture", path, "This is no whole PNG or SVG picture.", "Give one of the two."),
    ],
  };
}
