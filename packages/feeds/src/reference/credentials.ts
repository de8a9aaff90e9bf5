import { z } from "zod";
import { referenceRows } from "./reference-file.ts";

const credentialRuleSchema = z.object({
  fact: z.string(),
  /** `licenseawarded` codes of the New Jersey look-up. */
  njLicences: z.array(z.string()).default([]),
  /** Words, as a pattern, in the name of a certificate or credential the program ends with. */
  words: z.string().optional(),
  /** Words that must also be in the name of the program. */
  program: z.string().optional(),
});

/** What a program says it ends with. */
export interface Award {
  readonly program: string;
  readonly credential: string;
  readonly njLicence?: string;
}

/** The credentials, as facts, that a program's award stands for. */
export type CredentialsOf = (award: Award) => readonly string[];

export async function loadCredentials(): Promise<CredentialsOf> {
  const rules = (await referenceRows("etpl-credentials.json", credentialRuleSchema)).map((rule) => ({
    ...rule,
    words: rule.words === undefined ? undefined : new RegExp(rule.words, "i"),
    program: rule.program === undefined ? undefined : new RegExp(rule.program, "i"),
  }));
  return ({ program, credential, njLicence }) =>
    rules
      .filter(
        (rule) =>
          (rule.program?.test(program) ?? true) &&
          ((njLicence !== undefined && rule.njLicences.includes(njLicence)) ||
            (rule.words?.test(credential) ?? false)),
      )
      .map((rule) => rule.fact);
}
