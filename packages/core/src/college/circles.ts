import { type Rule, same } from "./agreements.ts";

/** Rules that lead from a course through others back to it. */
export interface Circle {
  readonly rules: readonly string[];
  /** They do not all give the same credits, so that going round makes a course worth more or less. */
  readonly changes: boolean;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly credits: number;
}

/** Every circle among rules from course to course, each named once. */
export function circlesOf(rules: readonly Rule[]): readonly Circle[] {
  const edges = trimmed(rules.flatMap(edgesOf));
  const next = Map.groupBy(edges, ({ from }) => from);
  const told = new Set<string>();
  return edges.flatMap((edge) => {
    if (told.has(edge.rule)) return [];
    const back = wayBack(edge, next);
    if (back === undefined) return [];
    const round = [edge, ...back];
    for (const { rule } of round) told.add(rule);
    const credits = new Set(round.map((one) => one.credits));
    return [{ rules: round.map(({ rule }) => rule).toSorted(), changes: credits.size > 1 }];
  });
}

const edgesOf = ({ id, from, institution, gives }: Rule): readonly Edge[] =>
  from.kind !== "course" || from.institution === undefined
    ? []
    : gives.flatMap(({ course, credits }) =>
        course === undefined
          ? []
          : [
              {
                from: key(from.institution ?? "", from.code),
                to: key(institution, course),
                rule: id,
                credits,
              },
            ],
      );

const key = (institution: string, course: string): string =>
  JSON.stringify([same(institution), same(course)]);

/** Without those that no circle can go through: what nothing leads to, or that leads nowhere. */
function trimmed(edges: readonly Edge[]): readonly Edge[] {
  const begins = new Set(edges.map(({ from }) => from));
  const ends = new Set(edges.map(({ to }) => to));
  const left = edges.filter(({ from, to }) => ends.has(from) && begins.has(to));
  return left.length === edges.length ? edges : trimmed(left);
}

/** The shortest way from an edge's end to its beginning. */
function wayBack(edge: Edge, next: ReadonlyMap<string, readonly Edge[]>): readonly Edge[] | undefined {
  if (edge.to === edge.from) return [];
  const seen = new Set([edge.to]);
  let ways: (readonly Edge[])[] = [[]];
  while (ways.length > 0) {
    const longer: (readonly Edge[])[] = [];
    for (const way of ways)
      for (const step of next.get(way.at(-1)?.to ?? edge.to) ?? []) {
        if (step.to === edge.from) return [...way, step];
        if (seen.has(step.to)) continue;
        seen.add(step.to);
        longer.push([...way, step]);
      }
    ways = longer;
  }
  return undefined;
}
