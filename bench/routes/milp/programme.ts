import type { LinearConstraint, LinearProgram, Term } from "@footbridge/core/model/linear-program.ts";
import { hoursBesideJob } from "../plain/options.ts";
import type { PlainQuestion, PlainStep } from "../plain/question.ts";
import { candidates } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";

export type MilpCriterion = "time" | "cost" | "risk";

/** A route question with its yes-or-no candidates; one programme per criterion is made from it. */
export interface MilpQuestion {
  readonly candidates: readonly Candidate[];
  readonly constraints: readonly LinearConstraint[];
  readonly binaries: readonly string[];
  readonly first: number;
}

const arrival = "arrival";
const one = (variable: string): Term => ({ variable, weight: 1 });
const minus = (variable: string): Term => ({ variable, weight: -1 });

/** The question as rows: each step only when ready, once, within the week's hours and blocks, the budget and the floor. */
export function milpQuestion(question: PlainQuestion): MilpQuestion {
  const all = candidates(question);
  const ready = all.flatMap((candidate) => readyRows(candidate, all));
  const reached = targetRows(question, all);
  const rows = [...ready, ...reached].flatMap(({ constraints }) => constraints);
  const binaries = [
    ...all.map(({ name }) => name),
    ...[...ready, ...reached].flatMap((each) => each.binaries),
  ];
  return {
    candidates: all,
    constraints: [...rows, ...onceRows(all), ...weekRows(question, all), budgetRow(question, all)],
    binaries,
    first: question.purse.first,
  };
}

/** The programme for one criterion; its optimum is the least weeks from the query, cents, or risk. */
export function programmeFor(milp: MilpQuestion, criterion: MilpCriterion): LinearProgram {
  const minimise =
    criterion === "time"
      ? [one(arrival)]
      : milp.candidates.map((each) => ({
          variable: each.name,
          weight: criterion === "cost" ? each.cost : each.risk,
        }));
  return {
    minimise,
    constraints: milp.constraints,
    variables: [
      ...milp.binaries.map((name) => ({ name, kind: "binary" as const })),
      { name: arrival, kind: "real" as const, atLeast: 0 },
    ],
  };
}

interface Rows {
  readonly constraints: readonly LinearConstraint[];
  readonly binaries: readonly string[];
}

/** A step may start when one of its ways is complete: all its facts from steps that have ended. */
function readyRows(candidate: Candidate, all: readonly Candidate[]): readonly Rows[] {
  const { ways } = candidate.step;
  if (ways.some((facts) => facts.length === 0)) return [];
  const names = ways.map((_, way) => `way ${way} of ${candidate.name}`);
  const complete = ways.flatMap((facts, way) =>
    facts.map((fact) => ({
      terms: [minus(names[way] ?? ""), ...giversBy(fact, candidate.start, all).map(({ name }) => one(name))],
      atLeast: 0,
    })),
  );
  const anyWay = { terms: [minus(candidate.name), ...names.map(one)], atLeast: 0 };
  return [{ constraints: [...complete, anyWay], binaries: names }];
}

const giversBy = (fact: string, week: number, all: readonly Candidate[]): readonly Candidate[] =>
  all.filter(({ end, step }) => end <= week && step.gives.includes(fact));

/** The target's facts are each supplied by a chosen step, and arrival is not before any supplier's end. */
function targetRows(question: PlainQuestion, all: readonly Candidate[]): readonly Rows[] {
  const ways = question.targets.flatMap((target) => waysTo(target, question.steps));
  const parts = ways.map((facts, way) => suppliedWay(facts, `target ${way}`, all, question.purse.first));
  const chosen = { terms: ways.map((_, way) => one(`target ${way}`)), atLeast: 1 };
  return [...parts, { constraints: [chosen], binaries: ways.map((_, way) => `target ${way}`) }];
}

/** A target given by a step without length (being qualified) is reached with the facts of one of its ways. */
function waysTo(target: string, steps: readonly PlainStep[]): readonly (readonly string[])[] {
  const givers = steps.filter(({ gives }) => gives.includes(target));
  const instant = givers.filter(({ weeks }) => weeks === 0).flatMap(({ ways }) => ways);
  return givers.some(({ weeks }) => weeks !== 0) ? [...instant, [target]] : instant;
}

function suppliedWay(facts: readonly string[], way: string, all: readonly Candidate[], first: number): Rows {
  const parts = facts.map((fact) => {
    const givers = giversBy(fact, Infinity, all);
    const names = givers.map(({ name }) => `${way} ${fact} by ${name}`);
    const supplied = { terms: [minus(way), ...names.map(one)], atLeast: 0 };
    const taken = givers.map(({ name }, index) => ({
      terms: [one(name), minus(names[index] ?? "")],
      atLeast: 0,
    }));
    const after = {
      terms: [
        one(arrival),
        ...givers.map(({ end }, index) => ({ variable: names[index] ?? "", weight: first - end })),
      ],
      atLeast: 0,
    };
    return { constraints: [supplied, ...taken, after], binaries: names };
  });
  return {
    constraints: parts.flatMap((each) => each.constraints),
    binaries: parts.flatMap((each) => each.binaries),
  };
}

/** A program, an experience and a once-only stream are used at most once. */
function onceRows(all: readonly Candidate[]): readonly LinearConstraint[] {
  const steps = [...Map.groupBy(all, ({ step }) => step.id).values()];
  const streams = [...Map.groupBy(all, ({ stream }) => stream)].flatMap(([id, each]) =>
    id === undefined ? [] : [each],
  );
  return [...steps, ...streams].map((each) => ({ terms: each.map(({ name }) => one(name)), atMost: 1 }));
}

/** Hours, blocks, number of classes, one job and the income floor in each week in which something starts or a job ends. */
function weekRows(
  { purse: { person } }: PlainQuestion,
  all: readonly Candidate[],
): readonly LinearConstraint[] {
  const beside = hoursBesideJob(person);
  const weeks = new Set(all.flatMap(({ start, end, work }) => (work ? [start, end] : [start])));
  return [...weeks].flatMap((week) => {
    const running = all.filter(({ start, end }) => start <= week && week < end);
    const classes = running.filter(({ work }) => !work);
    const jobs = running.filter(({ work }) => work);
    const byBlock = [...new Set(running.flatMap(({ blocks }) => [...blocks]))].map((block) => ({
      terms: running.filter(({ blocks }) => blocks.has(block)).map(({ name }) => one(name)),
      atMost: 1,
    }));
    const hours = (of: readonly Candidate[]): readonly Term[] =>
      of.map((each) => ({ variable: each.name, weight: each.hours }));
    return [
      ...byBlock,
      { terms: hours(running), atMost: person.weeklyHours },
      { terms: classes.map(({ name }) => one(name)), atMost: person.maxParallelStudy },
      { terms: jobs.map(({ name }) => one(name)), atMost: 1 },
      {
        terms: [
          ...hours(classes),
          ...jobs.map(({ name }) => ({ variable: name, weight: beside - person.weeklyHours })),
        ],
        atMost: beside,
      },
    ];
  });
}

const budgetRow = ({ purse: { person } }: PlainQuestion, all: readonly Candidate[]): LinearConstraint => ({
  terms: all.map(({ name, cost }) => ({ variable: name, weight: cost })),
  atMost: person.budget,
});
