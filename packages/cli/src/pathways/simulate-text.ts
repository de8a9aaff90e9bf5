import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Race } from "@footbridge/core/simulate/race.ts";
import type { Spread, Summary } from "@footbridge/core/simulate/summary.ts";

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
const people = ({ mean, low, high }: Spread): string => `${whole(mean)} (${whole(low)} to ${whole(high)})`;
const dollars = (cents: number): string => `$${whole(cents / 100)}`;
const pay = (cents: number): string => `$${(cents / 100).toFixed(2)}`;
const money = (spread: Spread | undefined, of: (cents: number) => string): string =>
  spread === undefined ? "cannot be told" : `${of(spread.mean)} (${of(spread.low)} to ${of(spread.high)})`;
const share = ({ mean }: Spread): string => `${Math.round(mean * 100)} %`;

/** What one design came to, for a reader in a terminal. Ranges hold 8 of 10 replications. */
export function summaryText(pathway: Pathway, summary: Summary): string {
  return [
    `${pathway.title}: ${whole(summary.people)} people, ${summary.replications} replications (in brackets: 8 of 10 of them).`,
    `  started ${people(summary.started)}`,
    `  ready for a job ${people(summary.ready)}`,
    `  employed ${people(summary.employed)}, at the living wage or more ${pathway.livingWage === undefined ? "cannot be told (none is stated)" : people(summary.living)}`,
    `  cost of a completer ${money(summary.costPerReady, dollars)}, of a placement ${money(summary.costPerEmployed, dollars)}`,
    `  pay gained, an hour ${money(summary.wageGain, pay)}`,
    ...bottleneckText(pathway, summary),
    "Where people fall out:",
    ...fallsText(pathway, summary),
    "Who is employed at the end:",
    ...summary.groups.flatMap(({ group, employed, people: of }) =>
      employed === undefined
        ? []
        : [
            `  ${share(employed)} of ${whole(of.mean)} ${group.name}${group.mark === undefined ? "" : ` up to ${group.mark}`}`,
          ],
    ),
    ...fundsText(pathway, summary),
  ].join("\n");
}

const titleOf = (pathway: Pathway, step: string | undefined): string =>
  step === undefined ? "before the first step" : (pathway.steps.find(({ id }) => id === step)?.title ?? step);

function bottleneckText(pathway: Pathway, { bottleneck }: Summary): readonly string[] {
  if (bottleneck === undefined) return [];
  const what = bottleneck.by === "waiting" ? "weeks waited by all" : "people fell out";
  return [`  bottleneck: ${titleOf(pathway, bottleneck.step)} (${whole(bottleneck.size.mean)} ${what})`];
}

/** Rows shown; the rest is in the JSON. */
const mostFalls = 8;

function fallsText(pathway: Pathway, { falls }: Summary): readonly string[] {
  const rest = falls.slice(mostFalls);
  const left = rest.reduce((sum, { people: fell }) => sum + fell.mean, 0);
  return [
    ...falls
      .slice(0, mostFalls)
      .map(
        ({ step, outcome, people: fell }) =>
          `  ${whole(fell.mean)} ${titleOf(pathway, step)}: ${outcome.replaceAll("-", " ")}`,
      ),
    ...(rest.length === 0 ? [] : [`  ${whole(left)} in ${rest.length} more rows (--json has them all)`]),
  ];
}

function fundsText(pathway: Pathway, { funds, replications, timeline }: Summary): readonly string[] {
  const watched = timeline.at(-1)?.week ?? 0;
  return funds.map(({ fund, share: reached, metIn }) => {
    const known = pathway.funds.find(({ id }) => id === fund);
    const name = known?.name ?? fund;
    if (known?.outcome === undefined) return `${name}: does not say what must be shown by its end`;
    if (known.periodWeeks > watched)
      return `${name}: cannot be told; it ends in week ${known.periodWeeks}, and people were watched until week ${watched}`;
    if (reached === undefined || metIn === undefined)
      return `${name}: cannot be told; nobody had started by its end`;
    return `${name}: ${share(reached)} by its end; met in ${metIn} of ${replications} replications`;
  });
}

/** Two designs beside each other, and what the second does. */
export function raceText(
  pathway: Pathway,
  other: Pathway,
  { one, other: second, differences }: Race,
): string {
  const signed = ({ mean, low, high }: Spread, of = whole): string => {
    const sign = (value: number): string => `${value < 0 ? "−" : "+"}${of(Math.abs(value))}`;
    return `${sign(mean)} (${sign(low)} to ${sign(high)})`;
  };
  return [
    summaryText(pathway, one),
    "",
    summaryText(other, second),
    "",
    "The same people and the same luck; the second less the first:",
    `  started ${signed(differences.started)}`,
    `  ready for a job ${signed(differences.ready)}`,
    `  employed ${signed(differences.employed)}`,
    `  at the living wage or more ${signed(differences.living)}`,
    `  cost ${signed(differences.spent, dollars)}`,
  ].join("\n");
}
