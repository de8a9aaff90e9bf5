import { z } from "zod";
import { addDays, type Day, weekday } from "../../units/day.ts";
import { reportAt, type Report, windowOf } from "../calendar.ts";
import { checked, type Checked, error, type Finding } from "../../finding.ts";
import type { Definition, Version } from "../definition.ts";
import { type Knowledge, metricsToName } from "../knowledge.ts";
import { versionOn } from "../plan.ts";
import type { Program } from "../shared.ts";
import { type ToldDefinition, toldDefinition } from "./told.ts";

/** When reports are due: `data/metrics/shared/reporting.json`. */
export const reportingRulesSchema = z.strictObject({
  about: z.string(),
  source: z.string().min(1),
  date: z.iso.date(),
  /** Days after the quarter's last day. */
  quarterlyDays: z.int().min(1).max(200),
  /** Month and day after the program year, for the report of its last quarter. */
  annual: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
});
export type ReportingRules = z.infer<typeof reportingRulesSchema>;

/** What an agreement promises for one metric. */
export interface AppendixTarget {
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  readonly level: string;
  readonly report: string;
}

export interface AppendixWish {
  readonly metrics: readonly string[];
  readonly programYear: number;
  readonly title?: string | undefined;
  readonly targets?: readonly AppendixTarget[] | undefined;
}

/** One quarter's report: when it ends, when it is due, and whom each metric counts in it. */
export interface CalendarLine {
  readonly report: string;
  readonly end: Day;
  readonly due: Day;
  readonly windows: readonly {
    readonly metric: string;
    readonly from: Day;
    readonly to: Day;
    readonly on: string;
  }[];
}

/** One data element, and the metrics that need it. */
export interface NeededElement {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly codes: readonly string[];
  readonly metrics: readonly string[];
}

/** The appendix of a concept paper, RFP or contract, as data. */
export interface Appendix {
  readonly title: string;
  readonly programYear: number;
  /** The programs that it names. */
  readonly programs: readonly Pick<Program, "id" | "name">[];
  readonly metrics: readonly {
    readonly definition: ToldDefinition;
    readonly targets: readonly Omit<AppendixTarget, "metric">[];
  }[];
  readonly calendar: readonly CalendarLine[];
  readonly elements: readonly NeededElement[];
}

/** Puts the appendix together; every metric that is not known, or not defined in the year, is a finding. */
export function appendixOf(
  knowledge: Knowledge,
  rules: ReportingRules,
  wish: AppendixWish,
): Checked<Appendix> {
  const reports = [0, 1, 2, 3].map((quarter) => reportAt(wish.programYear * 4 + quarter));
  const end = reports[3]?.end ?? "";
  const findings: Finding[] = [];
  const chosen = [...new Set(wish.metrics)].flatMap((word) => {
    const [id = "", asked] = word.split("@");
    const definition = knowledge.definitions.get(id);
    const version =
      asked === undefined
        ? versionOn(definition, end)
        : definition?.versions.find((each) => each.version === asked);
    if (definition !== undefined && version !== undefined) return [{ definition, version }];
    findings.push(unknown(word, definition, knowledge));
    return [];
  });
  if (wish.metrics.length === 0) findings.push(none(knowledge));
  const told = chosen.map(({ definition, version }) => ({
    definition: toldDefinition(definition, version, knowledge),
    targets: (wish.targets ?? [])
      .filter(({ metric }) => metric === definition.id)
      .map(({ metric: _metric, ...target }) => target),
  }));
  const appendix: Appendix = {
    title: wish.title ?? "Common metrics",
    programYear: wish.programYear,
    programs: named(told, knowledge),
    metrics: told,
    calendar: reports.map((report) => calendarLine(report, chosen, rules)),
    elements: needed(
      told.map(({ definition }) => definition),
      knowledge,
    ),
  };
  return checked(appendix, findings);
}

/** Every program of the definitions and targets, by name. */
const named = (told: Appendix["metrics"], { programs }: Knowledge): Appendix["programs"] => {
  const used = new Set(
    told.flatMap(({ definition, targets }) => [
      ...definition.programs,
      ...targets.map(({ program }) => program),
    ]),
  );
  return programs.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
};

const unknown = (word: string, definition: Definition | undefined, knowledge: Knowledge): Finding =>
  error(
    "appendix.metric.unknown",
    word,
    definition === undefined
      ? `There is no metric “${word}”.`
      : `${word} has no such version, or none valid in that program year.`,
    definition === undefined
      ? metricsToName(knowledge, word)
      : `Its versions: ${definition.versions.map(({ version }) => version).join(", ")}; ask as ID@VERSION.`,
  );

const none = (knowledge: Knowledge): Finding =>
  error("appendix.metric.none", "metrics", "No metric is named.", metricsToName(knowledge, ""));

interface Chosen {
  readonly definition: Definition;
  readonly version: Version;
}

const calendarLine = (report: Report, chosen: readonly Chosen[], rules: ReportingRules): CalendarLine => ({
  report: report.id,
  end: report.end,
  due: dueOf(report, rules),
  windows: chosen.map(({ definition, version: { cohort } }) => {
    const { start, end } = windowOf(report, cohort.lagQuarters, "r4q");
    const on = typeof cohort.on === "string" ? cohort.on : "condition";
    return { metric: definition.id, from: start, to: end, on };
  }),
});

/** The annual report with the last quarter; what falls on a weekend is due on Monday. */
function dueOf({ quarter, programYear, end }: Report, { quarterlyDays, annual }: ReportingRules): Day {
  if (quarter !== 4) return onWeekday(addDays(end, quarterlyDays));
  const two = (part: number): string => String(part).padStart(2, "0");
  return onWeekday(`${programYear + 1}-${two(annual.month)}-${two(annual.day)}` as Day);
}

const onWeekday = (day: Day): Day => addDays(day, [0, 0, 0, 0, 0, 2, 1][weekday(day) - 1] ?? 0);

function needed(definitions: readonly ToldDefinition[], { layout }: Knowledge): readonly NeededElement[] {
  const elements = new Set(definitions.flatMap((each) => each.elements));
  return [...layout.values()]
    .filter(({ id }) => elements.has(id))
    .map(({ id, name, kind, codes }) => ({
      id,
      name,
      kind,
      codes: codes ?? [],
      metrics: definitions.filter((each) => each.elements.includes(id)).map((each) => each.id),
    }));
}
