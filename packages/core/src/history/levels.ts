import { addDays, type Day } from "../units/day.ts";
import { ofKind, type StandingEvent } from "./event.ts";
import type { JourneyKnowledge } from "./journey-knowledge.ts";
import { levelOf } from "./level-of.ts";

/** An educational functioning level (EFL) by a test. */
export interface TestedLevel {
  /** The assessment's event. */
  readonly event: string;
  readonly day: Day;
  readonly test: string;
  readonly subject: string;
  readonly scale: "ABE" | "ESL";
  /** 1 to 6; 7 where the score lies beyond the highest level of an ESL test. */
  readonly level: number;
  /** Whether the NRS took the test on that day; a level by another test counts for no gain. */
  readonly accepted: boolean;
}

/** The levels of all assessments that tell one, earliest first. */
export const testedLevels = (
  events: readonly StandingEvent[],
  knowledge: JourneyKnowledge,
): readonly TestedLevel[] =>
  ofKind(events, "assessment").flatMap(({ id, happened, body }) => {
    const found = levelOf(knowledge, body, body.score);
    if (typeof found === "string") return [];
    const { benchmark, level } = found;
    const { test, subject, scale, retired, acceptedUntil } = benchmark;
    const accepted = retired !== true && (acceptedUntil === undefined || happened <= acceptedUntil);
    return [{ event: id, day: happened, test, subject, scale, level, accepted }];
  });

/**
 * Days on which a level was gained between two days (both included): a later test above the level from which the program
 * year began, in the same subject by the same generation of a test. The year begins from the last test before it within
 * the period, or else from the first within. A test up to `before` days ahead of the first day is the period's first:
 * people are tested before they have the hours that make a participant.
 */
export function levelGains(
  levels: readonly TestedLevel[],
  span: { readonly from: Day; readonly to: Day },
  before = 0,
): readonly Day[] {
  const earliest = addDays(span.from, -before);
  const counting = levels.filter(({ day, accepted }) => accepted && day >= earliest && day <= span.to);
  const gains: Day[] = [];
  for (const series of seriesOf(counting).values()) {
    for (const [place, level] of series.entries()) {
      const base = baseOf(series, place);
      if (base !== undefined && level.day >= span.from && isGain(level, base)) gains.push(level.day);
    }
  }
  return [...new Set(gains)].toSorted();
}

/** A tested level with the one it is held against, and whether it is a gain over it. */
export interface LevelStep extends TestedLevel {
  /** The assessment it is held against; absent for the first of its series, and where the NRS did not take the test. */
  readonly base?: string;
  readonly gain: boolean;
}

/** Each level, in the order given, beside the one from which its program year began. */
export function levelSteps(levels: readonly TestedLevel[]): readonly LevelStep[] {
  const steps = new Map<string, LevelStep>();
  for (const series of seriesOf(levels.filter(({ accepted }) => accepted)).values())
    for (const [place, level] of series.entries()) {
      const base = baseOf(series, place);
      if (base === undefined || base === level) continue;
      steps.set(level.event, { ...level, base: base.event, gain: isGain(level, base) });
    }
  return levels.map((level) => steps.get(level.event) ?? { ...level, gain: false });
}

/** The last test before the program year of the one at the place, or else the first. */
function baseOf(series: readonly TestedLevel[], place: number): TestedLevel | undefined {
  const day = series[place]?.day;
  if (day === undefined) return undefined;
  const year = programYearStart(day);
  return series.slice(0, place).findLast((before) => before.day < year) ?? series[0];
}

const isGain = (level: TestedLevel, base: TestedLevel): boolean =>
  level.day > base.day && level.level > base.level;

/** The lowest level of the first day of testing, which is where a person is placed. */
export function levelAtEntry(
  levels: readonly TestedLevel[],
  span: { readonly from: Day; readonly to: Day },
): Pick<TestedLevel, "scale" | "level"> | undefined {
  const within = levels.filter(({ day }) => day <= span.to);
  const before = within.filter(({ day }) => day <= span.from);
  const first = before.at(-1)?.day ?? within[0]?.day;
  const sameDay = within.filter(({ day, level }) => day === first && level <= 6);
  const [lowest] = sameDay.toSorted((a, b) => a.level - b.level);
  return lowest === undefined ? undefined : { scale: lowest.scale, level: lowest.level };
}

function seriesOf(levels: readonly TestedLevel[]): ReadonlyMap<string, TestedLevel[]> {
  const series = new Map<string, TestedLevel[]>();
  for (const level of levels) {
    const key = `${level.test}\n${level.subject}`;
    series.set(key, [...(series.get(key) ?? []), level]);
  }
  return series;
}

/** 1 July on or before the day. */
function programYearStart(day: Day): Day {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= "07-01" ? year : year - 1}-07-01` as Day;
}
