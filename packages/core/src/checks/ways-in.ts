import { warning } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { levelOf, type Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";
import { type Check, gap, holds, type Table } from "./check.ts";

/** Marks of somebody who is full on every scale but those named here. */
type Marks = Readonly<Record<string, number>>;

/** Somebody who reads and counts below 8th grade, or is learning English, or has a disability, finds a way in and up. */
const wayIn = (id: string, who: string, marksOf: (table: Table) => Marks): Check => ({
  id,
  asks: `Is there a way in, and up to a job, for ${who}?`,
  judge: (table) => {
    const reached = reachedBy(table, marksOf(table));
    const entry = table.graph.entries.some(({ id: step }) => reached.has(step));
    const job = table.graph.jobs.some(({ id: step }) => reached.has(step));
    if (entry && job) return holds;
    const finding = entry
      ? warning(
          `pathway.${id}.stuck`,
          "steps",
          `There is a way in for ${who}, but no way from there to a job.`,
          "Add the step that raises what the next one asks for, or let the bridge give it.",
        )
      : warning(
          `pathway.${id}.closed`,
          "steps",
          `There is no way in for ${who}.`,
          "Add a bridge that they can start, or lower what the first step asks.",
        );
    return gap(finding);
  },
});

export const lowReading = wayIn("way-in-reading", "people who read below 8th grade", ({ limits }) => ({
  reading: limits.lowMark,
}));
export const lowMath = wayIn("way-in-math", "people whose math is below 8th grade", ({ limits }) => ({
  math: limits.lowMark,
}));
export const englishLearners = wayIn("way-in-english", "people who are learning English", ({ limits }) => ({
  english: limits.learnerMark,
}));

const accommodations: ReadonlySet<string> = new Set([
  "accommodation",
  "asl",
  "wheelchair",
  "disability-services",
]);

/** No step shuts out people with disabilities, and somebody sees to what they need. */
export const disabilities: Check = {
  id: "way-in-disability",
  asks: "Can people with disabilities take part, with somebody who sees to what they need?",
  judge: ({ pathway }) => {
    const shut = pathway.steps
      .filter(({ requires, after }) => [requires, after].some(shutsOut))
      .map(({ id, title }) =>
        warning(
          "pathway.way-in-disability.shut-out",
          `steps.${id}.requires`,
          `“${title}” shuts out people with disabilities.`,
          "Take that condition away.",
          { title },
        ),
      );
    const helped = pathway.steps.some(({ supports }) => supports.some((need) => accommodations.has(need)));
    const help = warning(
      "pathway.way-in-disability.no-accommodation",
      "steps",
      "Nobody provides accommodations.",
      "Add a support for them, or name at each class what it provides (interpreter, step-free rooms, …).",
    );
    const findings = helped ? shut : [...shut, help];
    return findings.length === 0 ? holds : gap(...findings);
  },
};

/** Whether it cannot be met by somebody with a disability, whatever else they bring. */
function shutsOut(requirement: Requirement): boolean {
  if ("not" in requirement) return requirement.not.is === "disability";
  if ("has" in requirement || "is" in requirement) return false;
  const { wanted, parts } = partsOf(requirement);
  return parts.length >= wanted && parts.filter((part) => !shutsOut(part)).length < wanted;
}

/** The steps that such a person can come to, given time and luck; what is no mark and no step is taken as theirs. */
function reachedBy({ graph, limits }: Table, marks: Marks): ReadonlySet<string> {
  const held: Record<string, number> = { ...marks };
  const reached = new Set<string>();
  for (let changed = true; changed;) {
    changed = false;
    for (const step of graph.steps) {
      if (reached.has(step.id) || !isOpen(step, held, reached, limits.fullMark)) continue;
      reached.add(step.id);
      changed = true;
      for (const fact of step.gives) {
        const level = levelOf(fact);
        if (level !== undefined && (held[level.scale] ?? limits.fullMark) < level.mark)
          held[level.scale] = level.mark;
      }
    }
  }
  return reached;
}

const isOpen = (step: PathwayStep, held: Marks, reached: ReadonlySet<string>, full: number): boolean =>
  [step.after, step.requires].every((part) => canMeet(part, held, reached, full));

function canMeet(requirement: Requirement, held: Marks, reached: ReadonlySet<string>, full: number): boolean {
  if ("has" in requirement) {
    if (requirement.has.startsWith("done:")) return reached.has(requirement.has.slice(5));
    const level = levelOf(requirement.has);
    return (
      level === undefined || (held[level.scale] ?? full) >= level.mark || held[level.scale] === undefined
    );
  }
  if ("is" in requirement || "not" in requirement) return true;
  const { wanted, parts } = partsOf(requirement);
  return parts.filter((part) => canMeet(part, held, reached, full)).length >= wanted;
}
