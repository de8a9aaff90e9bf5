import { blockNames, modes } from "@footbridge/core/model/week.ts";
import type { Answers, Goal, ToldLevel } from "../answers/answers.ts";
import { wishes } from "../wishes/wish.ts";

/** Takes a value of the right shape; anything else is undefined, which counts as not told. */
type Reader<T> = (value: unknown) => T | undefined;
type Readers = { readonly [K in keyof Answers]-?: Reader<NonNullable<Answers[K]>> };

const word: Reader<string> = (value) =>
  typeof value === "string" && value.length > 0 && value.length <= 200 ? value : undefined;
const truth: Reader<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
const between =
  (least: number, most: number): Reader<number> =>
  (value) =>
    typeof value === "number" && value >= least && value <= most ? value : undefined;
const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (value) =>
    words.find((each) => each === value);
const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.slice(0, 200).flatMap((each) => read(each) ?? []) : undefined;

const cents: Reader<number> = (value) =>
  Number.isInteger(value) ? between(0, 100_000_000)(value) : undefined;
const whole =
  (least: number, most: number): Reader<number> =>
  (value) =>
    Number.isInteger(value) ? between(least, most)(value) : undefined;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

const level: Reader<ToldLevel> = (value) => {
  const { mark, how } = record(value);
  const known = whole(0, 6)(mark);
  const told = oneOf(["tested", "self", "supposed"])(how);
  return known === undefined || told === undefined ? undefined : { mark: known, how: told };
};

const goal: Reader<Goal> = (value) => {
  const { target, label } = record(value);
  const named = word(target);
  if (named === undefined || !/^(occupation|sector|fact):.|^wage:\d{1,9}$/.test(named)) return undefined;
  const { en, es } = record(label);
  const english = word(en);
  const spanish = word(es);
  if (english === undefined) return { target: named };
  return { target: named, label: { en: english, ...(spanish === undefined ? {} : { es: spanish }) } };
};

const attributes: Reader<Readonly<Record<string, boolean>>> = (value) => {
  const told = Object.entries(record(value)).filter(
    (each): each is [string, boolean] => word(each[0]) !== undefined && truth(each[1]) !== undefined,
  );
  return told.length === 0 ? undefined : Object.fromEntries(told.slice(0, 200));
};

const readers: Readers = {
  goal,
  home: word,
  places: listOf(word),
  online: truth,
  modes: listOf(oneOf(modes)),
  free: listOf(oneOf(blockNames)),
  weeklyHours: between(0, 168),
  horizonWeeks: whole(1, 520),
  reading: level,
  math: level,
  english: level,
  has: listOf(word),
  needs: listOf(word),
  hourlyWage: cents,
  budget: cents,
  incomeFloor: cents,
  acceptWaitlist: truth,
  maxParallelStudy: whole(1, 4),
  attributes,
  persona: word,
  only: listOf(oneOf(wishes)),
  whatIf: () => undefined,
};

/** Answers from a link or a file: each field that has its shape, and nothing else. */
export function readAnswers(value: unknown): Answers {
  const given = record(value);
  const told = Object.entries(readers)
    .map(([field, read]) => [field, (read as Reader<unknown>)(given[field])] as const)
    .filter(([, answer]) => answer !== undefined);
  return Object.fromEntries(told);
}
