import { type Finding, warning } from "@footbridge/core/finding.ts";
import type { ShareRule } from "@footbridge/core/records/rules/rule.ts";

/** What the counts of one rule of the whole file say; undefined where it is kept. */
export function shareFinding(
  { id, atLeast, from, to, message, fix, elements }: ShareRule,
  { share, among }: { readonly share: number; readonly among: number },
): Finding | undefined {
  if (among < atLeast) return undefined;
  const found = share / among;
  if (found < from || found > to) return undefined;
  const counted = `${share.toLocaleString("en-US")} of ${among.toLocaleString("en-US")}`;
  return warning(`rule.${id}`, `whole file, element ${elements[0] ?? ""}`, `${message} (${counted})`, fix);
}
