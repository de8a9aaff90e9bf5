import type {
  LinearConstraint,
  LinearProgram,
  Term,
  Variable,
} from "@footbridge/core/model/linear-program.ts";

/** A programme that cannot be written down: a bug of whoever built it. */
export class NotAProgram extends Error {
  override readonly name = "NotAProgram";
  readonly code = "solve.not-a-program";
}

const termsPerLine = 8;

/**
 * The programme in CPLEX LP format. Variables are written `x0`, `x1` … in the order of `variables`, so that any name is
 * allowed; throws `NotAProgram` for a term without a variable or a number that is not finite.
 */
export function lpText(program: LinearProgram): string {
  const names = new Map(program.variables.map(({ name }, index) => [name, `x${index}`]));
  if (names.size !== program.variables.length) throw new NotAProgram("two variables have the same name");
  return [
    "Minimize",
    ` cost: ${sum(program.minimise, names)}`,
    "Subject To",
    ...program.constraints.flatMap((constraint, index) => rows(constraint, index, names)),
    "Bounds",
    ...program.variables.flatMap((variable, index) => bounds(variable, index)),
    ...section("Binary", program.variables, "binary"),
    ...section("General", program.variables, "whole"),
    "End",
    "",
  ].join("\n");
}

function sum(terms: readonly Term[], names: ReadonlyMap<string, string>): string {
  const weights = new Map<string, number>();
  for (const { variable, weight } of terms) {
    const name = names.get(variable);
    if (name === undefined) throw new NotAProgram(`no variable is called ${variable}`);
    weights.set(name, (weights.get(name) ?? 0) + weight);
  }
  const parts = [...weights].filter(([, weight]) => weight !== 0).map(([name, weight]) => part(name, weight));
  const lines = Array.from({ length: Math.ceil(parts.length / termsPerLine) }, (_, line) =>
    parts.slice(line * termsPerLine, (line + 1) * termsPerLine).join(" "),
  );
  return lines.join("\n  ");
}

const part = (name: string, weight: number): string =>
  `${weight < 0 ? "-" : "+"} ${written(Math.abs(weight))} ${name}`;

function rows(
  { terms, atLeast, atMost }: LinearConstraint,
  index: number,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const left = sum(terms, names);
  if (left === "") return impossible(atLeast, atMost) ? [` r${index}: 0 x0 >= 1`] : [];
  if (atLeast !== undefined && atLeast === atMost) return [` r${index}: ${left} = ${written(atLeast)}`];
  return [
    ...(atLeast === undefined ? [] : [` r${index}a: ${left} >= ${written(atLeast)}`]),
    ...(atMost === undefined ? [] : [` r${index}b: ${left} <= ${written(atMost)}`]),
  ];
}

/** A row without terms says that 0 lies between its bounds. */
const impossible = (atLeast: number | undefined, atMost: number | undefined): boolean =>
  (atLeast ?? 0) > 0 || (atMost ?? 0) < 0;

function bounds({ kind, atLeast, atMost }: Variable, index: number): readonly string[] {
  if (kind === "binary" && atLeast === undefined && atMost === undefined) return [];
  const least = atLeast ?? 0;
  const most = atMost ?? (kind === "binary" ? 1 : Infinity);
  return [` ${written(least, true)} <= x${index} <= ${written(most, true)}`];
}

function section(title: string, variables: readonly Variable[], kind: Variable["kind"]): readonly string[] {
  const names = variables.flatMap((variable, index) =>
    variable.kind === kind && (kind !== "binary" || isFree(variable)) ? [`x${index}`] : [],
  );
  const fixed = kind === "whole" ? boundedBinaries(variables) : [];
  const all = [...names, ...fixed];
  return all.length === 0 ? [] : [title, ...all.map((name) => ` ${name}`)];
}

const isFree = ({ atLeast, atMost }: Variable): boolean => atLeast === undefined && atMost === undefined;

/** A `Binary` section would reset their bounds to 0 and 1, so binaries with bounds of their own are written as whole numbers. */
const boundedBinaries = (variables: readonly Variable[]): readonly string[] =>
  variables.flatMap((variable, index) =>
    variable.kind === "binary" && !isFree(variable) ? [`x${index}`] : [],
  );

function written(value: number, mayBeInfinite = false): string {
  if (Number.isFinite(value)) return String(value);
  if (!mayBeInfinite || Number.isNaN(value)) throw new NotAProgram(`${value} is not a finite number`);
  return value > 0 ? "inf" : "-inf";
}
