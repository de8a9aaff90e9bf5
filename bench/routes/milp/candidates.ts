import type { PlainQuestion, PlainStep } from "../plain/question.ts";

/** One yes-or-no of the programme: a step in certain weeks at a certain price. */
export interface Candidate {
  readonly name: string;
  readonly step: PlainStep;
  readonly start: number;
  readonly end: number;
  readonly hours: number;
  readonly blocks: ReadonlySet<string>;
  readonly cost: number;
  readonly risk: number;
  readonly stream: string | undefined;
  readonly work: boolean;
}

/** A work step occupies weekday mornings and afternoons and 35 hours. */
const workBlocks: ReadonlySet<string> = new Set(["weekday-morning", "weekday-afternoon"]);

/** Earliest week in which each fact can be had, over the question's own steps, with any number of classes at once. */
export function earliestFacts({ steps, purse }: PlainQuestion): ReadonlyMap<string, number> {
  const dates = new Map<string, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const step of steps) {
      const ready = readyWeek(step, dates, purse.first);
      const end =
        step.weeks === undefined
          ? Math.min(...step.options.filter(({ start }) => start >= ready).map((option) => option.end))
          : ready + step.weeks;
      if (end > purse.last) continue;
      for (const fact of step.gives) {
        if (end >= (dates.get(fact) ?? Infinity)) continue;
        dates.set(fact, end);
        changed = true;
      }
    }
  }
  return dates;
}

const readyWeek = ({ ways }: PlainStep, dates: ReadonlyMap<string, number>, first: number): number =>
  Math.min(
    ...ways.map((facts) => facts.reduce((week, fact) => Math.max(week, dates.get(fact) ?? Infinity), first)),
  );

/** Every way to take every step that can still matter: dated classes not worse than another in all respects, and jobs in each week. */
export function candidates(question: PlainQuestion): readonly Candidate[] {
  const dates = earliestFacts(question);
  return question.steps.flatMap((step) => {
    const ready = readyWeek(step, dates, question.purse.first);
    if (ready === Infinity || step.weeks === 0) return [];
    return step.weeks === undefined
      ? classCandidates(step, ready)
      : jobCandidates(step, step.weeks, ready, question.purse.last);
  });
}

function classCandidates(step: PlainStep, ready: number): readonly Candidate[] {
  const open = step.options
    .filter(({ start }) => start >= ready)
    .map((option) => ({
      ...option,
      step,
      work: false,
      name: `${step.id} ${option.offering} ${option.stream ?? ""}`,
    }));
  return open.filter(
    (one, place) => !open.some((other, at) => at !== place && beats(other, one, at < place)),
  );
}

/** No worse in every respect, and better in one or earlier in the list. */
function beats(a: Candidate, b: Candidate, earlier: boolean): boolean {
  const noWorse =
    a.start >= b.start &&
    a.end <= b.end &&
    a.cost <= b.cost &&
    a.risk <= b.risk &&
    a.hours <= b.hours &&
    (a.stream === undefined || a.stream === b.stream) &&
    [...a.blocks].every((block) => b.blocks.has(block));
  if (!noWorse) return false;
  const same =
    a.start === b.start &&
    a.end === b.end &&
    a.cost === b.cost &&
    a.risk === b.risk &&
    a.hours === b.hours &&
    a.stream === b.stream &&
    a.blocks.size === b.blocks.size;
  return !same || earlier;
}

const jobCandidates = (step: PlainStep, weeks: number, ready: number, last: number): readonly Candidate[] =>
  Array.from({ length: Math.max(0, last - weeks - ready + 1) }, (_, later) => ({
    name: `${step.id} from ${ready + later}`,
    step,
    start: ready + later,
    end: ready + later + weeks,
    hours: 35,
    blocks: workBlocks,
    cost: 0,
    risk: 0,
    stream: undefined,
    work: true,
  }));
