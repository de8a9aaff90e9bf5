import { type Finding, warning } from "@footbridge/core/finding.ts";
import type { Target } from "@footbridge/core/routes/person.ts";
import { nearest } from "@footbridge/core/routes/read/nearest.ts";
import { type Ask, parseAsk } from "@footbridge/core/routes/read-target.ts";
import type { Generation } from "../city/generation.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { knowsFact } from "./known-words.ts";

/** The target of a question, where the catalog knows it; otherwise what may have been meant. */
export function targetOf(
  text: string,
  generation: Generation,
): { target: Target; findings: readonly Finding[] } {
  const { target, findings } = askOf(text, generation);
  if (target.kind === "program") throw notFound("target", text);
  return { target, findings };
}

/** As `targetOf`, but also of programs: what one may ask “why not?” about. */
export function askOf(text: string, generation: Generation): { target: Ask; findings: readonly Finding[] } {
  const read = parseAsk(text);
  if (!read.ok) throw unusable(read.findings.map((finding) => ({ ...finding, at: "body.target" })));
  checkKnown(read.value, generation);
  return { target: read.value, findings: wayInFindings(read.value, generation) };
}

function checkKnown(target: Ask, { view, known }: Generation): void {
  if (target.kind === "fact" && !knowsFact(known, target.fact)) {
    throw notFound("fact", target.fact, nearest(target.fact, known.facts));
  }
  if (target.kind === "sector" && view.one("sectors", target.id) === undefined) {
    throw notFound("sector", target.id, view.near("sectors", target.id));
  }
  if (target.kind === "program" && view.one("programs", target.id) === undefined) {
    throw notFound("program", target.id, view.near("programs", target.id));
  }
  if (target.kind === "occupation" && view.one("occupations", target.id) === undefined) {
    throw notFound("occupation", target.id, view.near("occupations", target.id));
  }
}

/** No route can end at a job of which nobody stated what it takes. */
function wayInFindings(target: Ask, { targets }: Generation): readonly Finding[] {
  if (target.kind !== "occupation" || targets.hasWayIn(`occupation:${target.id}`)) return [];
  const message = "Nobody has stated what this job takes, and no listed program prepares for it.";
  return [warning("question.no-way-in", "body.target", message, "Ask for a job like it: see its `related`.")];
}
