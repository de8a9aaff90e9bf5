import type { Checked } from "@footbridge/core/finding.ts";
import type { Contexts } from "../contexts/offline-loader.ts";
import { checkModel } from "../model/check-model.ts";
import { isObject, type Json } from "../model/values.ts";
import { sign } from "../proof/data-integrity.ts";
import type { SigningKey } from "../proof/keys.ts";
import { checkMeaning } from "../verify/check-meaning.ts";

/** The document with its issuer named: where it names nobody, the holder of the key. */
function withIssuer(document: Json, key: SigningKey): Json {
  const issuer = "issuer" in document ? document["issuer"] : key.controller;
  const named = isObject(issuer) && !("id" in issuer) ? { ...issuer, id: key.controller } : issuer;
  return { ...document, issuer: named };
}

/** Signs a credential as it is, once nothing is wrong with it; a missing issuer is the holder of the key. */
export async function issueCredential(
  document: Json,
  key: SigningKey,
  created: string,
  contexts?: Contexts,
): Promise<Checked<Json>> {
  const named = withIssuer(document, key);
  const findings = [...checkModel(named), ...(await checkMeaning(named, contexts, "")).findings];
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: await sign(named, key, created, contexts), findings };
}
