import { error, type Checked, type Finding } from "@footbridge/core/finding.ts";
import { checkModel } from "../model/check-model.ts";
import { within, type Json } from "../model/values.ts";
import type { SigningKey } from "../proof/keys.ts";
import { signToken } from "../proof/token.ts";
import { badgeDocument, clrDocument } from "./documents.ts";
import type { Order } from "./earned.ts";
import { issueCredential } from "./issue-credential.ts";

/** How it is signed: a proof inside the document, or a token around it. */
export type ProofForm = "data-integrity" | "token";

/** The signed credential as the text to hand over. */
export type Issued = Checked<{ readonly text: string; readonly document: Json }>;

async function signed(document: Json, key: SigningKey, issued: string, form: ProofForm): Promise<Issued> {
  const checked = await issueCredential(document, key, issued);
  if (!checked.ok) return checked;
  if (form === "data-integrity")
    return {
      ok: true,
      value: { text: JSON.stringify(checked.value, null, 2), document: checked.value },
      findings: [],
    };
  return { ok: true, value: { text: await signToken(document, key), document }, findings: [] };
}

/** An Open Badge 3.0 for the one thing earned, signed as of an instant (ISO). */
export async function issueBadge(
  order: Order,
  key: SigningKey,
  issued: string,
  form: ProofForm = "data-integrity",
): Promise<Issued> {
  const [earned, more] = order.earned;
  if (earned === undefined || more !== undefined)
    return {
      ok: false,
      findings: [
        error(
          "credential.order.one-badge",
          "earned",
          `A badge is for one thing earned, and ${order.earned.length} are named.`,
          "Name one, or issue them together as a clr.",
        ),
      ],
    };
  return signed(badgeDocument(order, earned, key.controller, issued), key, issued, form);
}

/** A CLR 2.0 of a journey: a signed badge for each thing earned, the issuers' own where the person has them, signed as one. */
export async function issueClr(
  order: Order,
  key: SigningKey,
  issued: string,
  form: ProofForm = "data-integrity",
): Promise<Issued> {
  const inside: Json[] = [];
  const findings: Finding[] = [];
  for (const [index, earned] of order.earned.entries()) {
    const at = within("earned", index);
    if (earned.signed !== undefined) {
      findings.push(...checkModel(earned.signed, within(at, "signed")));
      inside.push(earned.signed);
      continue;
    }
    const badge = await issueCredential(badgeDocument(order, earned, key.controller, issued), key, issued);
    if (badge.ok) inside.push(badge.value);
    else findings.push(...badge.findings.map((finding) => ({ ...finding, at: within(at, finding.at) })));
  }
  if (findings.length > 0) return { ok: false, findings };
  return signed(clrDocument(order, inside, key.controller, issued), key, issued, form);
}
