import { weeksBetween } from "@footbridge/core/units/day.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { choicesOf } from "./choices.ts";
import type { Choice } from "./choices.ts";
import { factBits } from "./facts.ts";
import { outlookOf } from "./outlook.ts";
import type { Outlook } from "./outlook.ts";
import { covers, frontOf } from "./pareto.ts";
import type { Vector } from "./pareto.ts";
import type { Price } from "./prices.ts";
import type { Telling } from "./requirement.ts";

export interface Question {
  readonly town: Town;
  readonly person: Person;
  readonly target: Target;
}

/** How far to look: all six criteria need every continuation after the target too. */
export interface Reading {
  readonly six: boolean;
  readonly telling: Telling;
  /** Most combinations of steps tried before giving up. */
  readonly limit: number;
}

export type Exhausted =
  /** With the vector of doing nothing. */
  | { readonly kind: "already-open"; readonly vector: Vector }
  | { readonly kind: "too-big" }
  /** Vectors (time, cost, risk, steps[, better, earnings]); empty means closed. `wayTo` is one way to a vector. */
  | {
      readonly kind: "front";
      readonly front: readonly Vector[];
      readonly wayTo: (vector: Vector) => readonly Way[];
    };

/** A step taken, weeks counted from the query. */
export interface Way {
  readonly choice: Choice;
  readonly startWeek: number;
  readonly price: Price;
}

interface Label {
  /** time, cost, risk, steps, better, minus value so far. */
  readonly vector: readonly [number, number, number, number, number, number];
  readonly ways: readonly Way[];
}

interface Underway {
  readonly choice: Choice;
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly held: number;
  readonly streams: number;
  readonly underway: readonly Underway[];
  labels: Label[];
}

interface Draft {
  readonly underway: readonly Underway[];
  readonly streams: number;
  readonly cost: number;
  readonly risk: number;
  readonly started: readonly Way[];
}

const never = Number.POSITIVE_INFINITY;
const earningWeeks = 260;

/** Tries every legal set of steps, week by week; what is equal in all that matters later is looked at once. */
export function exhaust(question: Question, reading: Reading): Exhausted {
  return new Exhaustion(question, reading).run();
}

class Exhaustion {
  private readonly person: Person;
  private readonly horizon: number;
  private readonly choices: readonly Choice[];
  private readonly outlook: Outlook;
  private readonly outset: number;
  private readonly six: boolean;
  private readonly limit: number;
  private readonly layers: Map<string, Node>[] = [];
  private readonly found: { readonly vector: Vector; readonly ways: readonly Way[] }[] = [];
  private tried = 0;

  constructor({ town, person, target }: Question, { six, telling, limit }: Reading) {
    const bits = factBits(town, person, target);
    const begin = weeksBetween(town.start, person.start);
    this.person = person;
    this.horizon = person.horizonWeeks;
    this.choices = choicesOf(town, person, bits, telling)
      .map((choice) => ({
        ...choice,
        startWeek: choice.startWeek === undefined ? undefined : choice.startWeek - begin,
      }))
      .filter((choice) => choice.startWeek === undefined || choice.startWeek >= 0);
    this.outlook = outlookOf(town, person, target, bits, telling);
    this.outset = bits.of(person.facts);
    this.six = six;
    this.limit = limit;
  }

  run(): Exhausted {
    if (this.outlook.reached(this.outset)) {
      this.record({ vector: [0, 0, 0, 0, never, 0], ways: [] }, this.outset, 0);
      return { kind: "already-open", vector: this.found[0]?.vector ?? [] };
    }
    this.layers.push(...Array.from({ length: this.horizon + 1 }, () => new Map<string, Node>()));
    this.arrive(0, { held: this.outset, streams: 0, underway: [] }, [
      { vector: [never, 0, 0, 0, never, 0], ways: [] },
    ]);
    for (const [week, layer] of this.layers.entries()) {
      for (const node of layer.values()) this.expand(node, week);
      layer.clear();
      if (this.tried > this.limit) return { kind: "too-big" };
    }
    return {
      kind: "front",
      front: frontOf(this.found.map(({ vector }) => vector)),
      wayTo: (vector) => this.found.find((found) => found.vector.join() === vector.join())?.ways ?? [],
    };
  }

  private expand(node: Node, week: number): void {
    if (node.underway.length === 0 && this.outlook.reached(node.held)) {
      for (const label of node.labels) this.record(label, node.held, week);
      if (!this.six) return;
    }
    const startable = this.choices.flatMap((choice, place) =>
      (choice.startWeek === undefined || choice.startWeek === week) && this.sensible(choice, node, week)
        ? [place]
        : [],
    );
    const draft = { underway: node.underway, streams: node.streams, cost: 0, risk: 0, started: [] };
    this.combine(node, week, startable, 0, draft);
  }

  /** Rules 1, 3 and 4: its requirement holds, it ends in time, and it can still add something. */
  private sensible(choice: Choice, node: Node, start: number): boolean {
    return (
      start + choice.weeks <= this.horizon &&
      (choice.gives & ~node.held) !== 0 &&
      choice.ready(node.held) &&
      !node.underway.some((step) => sameStep(step.choice, choice))
    );
  }

  /** Every subset of the startable choices, at every price. */
  private combine(node: Node, week: number, startable: readonly number[], from: number, draft: Draft): void {
    this.tried += 1;
    if (this.tried > this.limit) return;
    this.proceed(node, week, draft);
    for (let index = from; index < startable.length; index += 1) {
      const place = startable[index] ?? 0;
      const choice = this.choices[place];
      if (choice === undefined || !this.fits(choice, draft.underway)) continue;
      for (const price of choice.prices) {
        const bit = price.stream === undefined ? 0 : 1 << price.stream;
        if ((draft.streams & bit) !== 0) continue;
        this.combine(node, week, startable, index + 1, {
          underway: [...draft.underway, { choice, place, start: week, end: week + choice.weeks }],
          streams: draft.streams | bit,
          cost: draft.cost + price.cost,
          risk: draft.risk + choice.risk,
          started: [...draft.started, { choice, startWeek: week, price }],
        });
      }
    }
  }

  /** Rules 3 and 5 beside what is under way. */
  private fits(choice: Choice, underway: readonly Underway[]): boolean {
    const hours = underway.reduce((sum, step) => sum + step.choice.hours, choice.hours);
    const sameKind = underway.filter((step) => step.choice.kind === choice.kind).length;
    return (
      hours <= this.person.weeklyHours &&
      sameKind < (choice.kind === "work" ? 1 : this.person.maxParallelStudy) &&
      underway.every((step) => (step.choice.blocks & choice.blocks) === 0 && !sameStep(step.choice, choice))
    );
  }

  /** Lives through the weeks until something ends or could start. */
  private proceed(node: Node, week: number, draft: Draft): void {
    const next = this.nextEvent(node, week, draft.underway);
    const work = draft.underway.find((step) => step.choice.kind === "work");
    const studyHours = draft.underway.reduce(
      (sum, { choice }) => (choice.kind === "study" ? sum + choice.hours : sum),
      0,
    );
    const weekly =
      work === undefined
        ? this.person.hourlyWage * (this.person.weeklyHours - studyHours)
        : work.choice.wage * 35;
    if (next === undefined || weekly < this.person.incomeFloor) return;
    const ended = draft.underway.filter((step) => step.end === next).toSorted(inEndingOrder);
    const held = this.heldAfter(node.held, ended);
    if (held === undefined) return;
    let value = 0;
    if (this.six) {
      const income = this.outlook.income(node.held, studyHours, work?.choice.wage);
      for (let at = week; at < next; at += 1) value += income * discount(at);
      value -= draft.cost * discount(week);
    }
    const labels = node.labels
      .filter((label) => label.vector[1] + draft.cost <= this.person.budget)
      .map((label) => this.grown(label, draft, held, next, value));
    const underway = draft.underway.filter((step) => step.end !== next);
    if (labels.length > 0) this.arrive(next, { held, streams: draft.streams, underway }, labels);
  }

  private grown(label: Label, draft: Draft, held: number, week: number, value: number): Label {
    const [time, cost, risk, steps, better, minusValue] = label.vector;
    return {
      vector: [
        time === never && this.outlook.reached(held) ? week : time,
        cost + draft.cost,
        risk + draft.risk,
        steps + draft.started.length,
        this.six && better === never && this.outlook.better(held) ? week : better,
        minusValue - value,
      ],
      ways: [...label.ways, ...draft.started],
    };
  }

  /** Rule 3: in order of (end, start, ids) each step adds a fact; undefined where one does not. */
  private heldAfter(held: number, ended: readonly Underway[]): number | undefined {
    let now = held;
    for (const { choice } of ended) {
      if ((choice.gives & ~now) === 0) return undefined;
      now |= choice.gives;
    }
    return now;
  }

  /** The next week in which a step ends or a sensible one could start. */
  private nextEvent(node: Node, week: number, underway: readonly Underway[]): number | undefined {
    let next = Math.min(...underway.map((step) => step.end));
    for (const choice of this.choices) {
      const start = choice.startWeek ?? week + 1;
      if (start > week && start < next && this.sensible(choice, { ...node, underway }, start)) next = start;
    }
    return next === never ? undefined : next;
  }

  private arrive(week: number, state: Omit<Node, "labels">, labels: readonly Label[]): void {
    const steps = state.underway.map((step) => step.place * 1024 + step.end).toSorted((a, b) => a - b);
    const key = `${String(state.held)}|${String(state.streams)}|${steps.join()}`;
    const layer = this.layers[week];
    if (layer === undefined) return;
    const node = layer.get(key) ?? { ...state, labels: [] };
    layer.set(key, node);
    for (const label of labels) {
      if (node.labels.some((other) => covers(other.vector, label.vector))) continue;
      node.labels = [...node.labels.filter((other) => !covers(label.vector, other.vector)), label];
    }
  }

  private record(label: Label, held: number, week: number): void {
    const [time, cost, risk, steps, better, minusValue] = label.vector;
    if (!this.six) {
      this.found.push({ vector: [time, cost, risk, steps], ways: label.ways });
      return;
    }
    let value = -minusValue;
    const income = this.outlook.income(held, 0, undefined);
    for (let at = week; at < earningWeeks; at += 1) value += income * discount(at);
    const soon = better === never ? this.horizon + 1 : better;
    const vector = [time, cost, risk, steps, soon, -Math.round(value) + 0];
    this.found.push({ vector, ways: label.ways });
  }
}

const discounts = Array.from({ length: earningWeeks }, (_, week) => 1.03 ** (-week / 52));
const discount = (week: number): number => discounts[week] ?? 0;

/** The same program, or the same experience in the same occupation. */
const sameStep = (one: Choice, other: Choice): boolean =>
  one.kind === other.kind &&
  one.ids[0] === other.ids[0] &&
  (one.kind === "study" || one.ids[1] === other.ids[1]);

function inEndingOrder(one: Underway, other: Underway): number {
  return (
    one.start - other.start ||
    compare(one.choice.ids[0], other.choice.ids[0]) ||
    compare(one.choice.ids[1], other.choice.ids[1]) ||
    compare(one.choice.kind, other.choice.kind)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
