import type { Checked } from "@footbridge/core/finding.ts";
import { notFound, Trouble, unusable } from "../door/trouble.ts";

/** The value, or the trouble that says why there is none: all that speaks against it. */
export function orRefused<T>(told: Checked<T> | undefined, id: string): T {
  if (told === undefined) throw notFound("referral", id);
  if (told.ok) return told.value;
  const { findings } = told;
  const place = findings.map((finding) => ({ ...finding, at: `body.${finding.at}` }));
  const [first] = place;
  if (findings.every(({ code }) => code === "referral.day")) throw unusable(place);
  throw new Trouble("wrong-state", first?.message ?? "", { findings: place });
}
