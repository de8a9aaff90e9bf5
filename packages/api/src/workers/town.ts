import { findingsOfIssues } from "@footbridge/contract/findings-of-issues.ts";
import { townQuestionSchema } from "@footbridge/contract/town-routes.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { presentAnswer } from "@footbridge/core/routes/present.ts";
import { readPerson } from "@footbridge/core/routes/read-person.ts";
import { parseTarget } from "@footbridge/core/routes/read-target.ts";
import { readTown } from "@footbridge/core/routes/read-town.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { jsonOfBytes } from "../door/json-text.ts";
import type { Answered, Asking } from "./asking.ts";
import type { TownTask } from "./messages.ts";

/** A case stated by hand: reads town, person and target, all findings together, then answers as the command does. */
export function answerTown({ body, nesting, limitMs }: TownTask, asking: Asking): Answered {
  const json = jsonOfBytes(body, nesting);
  if (!json.ok) return { ok: false, code: "unreadable-body", findings: json.findings };
  const question = townQuestionSchema.safeParse(json.value, { reportInput: true });
  if (!question.success) return unusable(findingsOfIssues(question.error.issues, "body"));
  const { data } = question;
  const town = readTown(data.town);
  const person = readPerson(data.person, town.ok ? town.value : undefined);
  const target = parseTarget(data.target, town.ok ? town.value : undefined);
  const findings = [
    ...below("body.town", town.findings),
    ...below("body.person", person.findings),
    ...below("body", target.findings),
  ];
  if (!town.ok || !person.ok || !target.ok) return unusable(findings);
  const told = solve(compileTown(town.value), person.value, target.value, {
    ...(data.criteria === undefined ? {} : { criteria: data.criteria }),
    limitMs: data.limitMs ?? limitMs,
    ...asking,
  });
  return { ok: true, value: presentAnswer(town.value, person.value.start, told) };
}

const unusable = (findings: readonly Finding[]): Answered => ({
  ok: false,
  code: "unusable-request",
  findings,
});

const below = (root: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, at: finding.at === "" ? root : `${root}.${finding.at}` }));
