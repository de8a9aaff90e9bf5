import { csvLine } from "../../records/safe-cell.ts";
import type { Published } from "../cell.ts";
import { groupsOf, type Knowledge } from "../knowledge.ts";

/** A cell as it may be shown; one that was not decided about is shown in full. */
export type FormCell = Omit<Published, "suppressed"> & { readonly suppressed?: boolean | undefined };

/** Indicators that are printed as numerator and rate, in the order of the form. */
const rates = [
  ["Employment Q2", "wioa.erq2"],
  ["Employment Q4", "wioa.erq4"],
  ["Credential", "wioa.cred"],
  ["Skill gains", "wioa.msg"],
  ["In more than one core program", "project.co-enrolled"],
  ["Training-related job Q2", "project.training-related-q2"],
] as const;

const counts = [
  ["Participants served", "wioa.participants-served"],
  ["Participants exited", "wioa.participants-exited"],
  ["Received career services", "project.career-services"],
  ["Received training", "project.training-services"],
] as const;

const earnings = ["Median earnings Q2", "wioa.meq2"] as const;

/** Every metric that the form has a column for. */
export const formMetrics: readonly string[] = [...counts, earnings, ...rates].map(([, metric]) => metric);

const programs = ["adult", "dw", "youth", "es", "aefla", "vr"];

/** The form as CSV: what is withheld says so, what a program has not is blank, and nobody to divide by is “n/a”. */
export function statewideForm(knowledge: Knowledge, report: string, cells: readonly FormCell[]): string {
  const found = new Map(
    cells
      .filter(({ area }) => area === undefined)
      .map((cell) => [`${cell.metric} ${cell.program} ${cell.group}`, cell]),
  );
  const head = [
    "Report",
    "Program",
    "Row",
    "Group",
    ...counts.map(([title]) => title),
    earnings[0],
    ...rates.flatMap(([title]) => [`${title}: number`, `${title}: percent`]),
  ];
  const named = new Map(knowledge.programs.map(({ id, name }) => [id, name.en]));
  const lines = programs.flatMap((program) =>
    groupsOf(knowledge).map((group) => {
      const cell = (metric: string): FormCell | undefined => found.get(`${metric} ${program} ${group.id}`);
      return csvLine([
        report,
        named.get(program) ?? program,
        group.name.en,
        group.id,
        ...counts.map(([, metric]) => numberText(cell(metric))),
        valueText(cell(earnings[1]), (dollars) => String(Math.round(dollars))),
        ...rates.flatMap(([, metric]) => [
          numberText(cell(metric)),
          valueText(cell(metric), (share) => (share * 100).toFixed(1)),
        ]),
      ]);
    }),
  );
  return csvLine(head) + lines.join("");
}

function numberText(cell: FormCell | undefined): string {
  if (cell === undefined) return "";
  return cell.numerator === null ? "withheld" : String(cell.numerator);
}

function valueText(cell: FormCell | undefined, text: (value: number) => string): string {
  if (cell === undefined) return "";
  const { display, value, suppressed } = cell;
  if (display !== undefined) {
    const bound = "percent" in display ? `${display.percent}` : `${display.dollars}`;
    return `${display.bound} ${bound}`;
  }
  if (value !== null) return text(value);
  return suppressed === true ? "withheld" : "n/a";
}
