import { type Checked, checked, error, type Finding } from "../finding.ts";
import { misshapen } from "../model/misshapen.ts";
import { type Pathway, pathwaySchema } from "../model/pathway.ts";
import { leavesOf } from "../rules/leaf.ts";
import { stepsNamed } from "./graph.ts";

/** Conditions nest this deep at most: deeper ones nobody reads. */
const deepest = 24;

/** What all conditions together ask for at most: ten things for each of 300 steps. */
export const mostAsked = 3000;

/** What the whole is called where no field of it can be named. */
const wholeFile = "pathway";

/** Reads a pathway: its shape, then what no drawing may hold. All findings at once; gaps in quality are the scorecard's. */
export function readPathway(value: unknown): Checked<Pathway> {
  if (depthOf(value, deepest) > deepest)
    return {
      ok: false,
      findings: [
        error(
          "pathway.too-deep",
          "",
          `Something in it nests deeper than ${deepest} levels.`,
          "Write the condition with fewer levels.",
          { most: deepest },
        ),
      ],
    };
  const parsed = pathwaySchema.safeParse(value);
  if (!parsed.success)
    return {
      ok: false,
      findings: parsed.error.issues.map((issue) => {
        const { said, values } = misshapen(issue);
        const place = placeOf(issue.path);
        return error(
          "pathway.shape",
          place,
          `“${place || wholeFile}” is not as it should be: ${said}.`,
          "Mend it; docs/pathways.md lists the fields.",
          { place: place || wholeFile, ...values },
        );
      }),
    };
  const { data } = parsed;
  return checked(data, [...tooMuchAsked(askedIn(data.steps)), ...twice(data), ...selfLinks(data)]);
}

const askedIn = (steps: Pathway["steps"]): number =>
  steps.reduce((sum, { after, requires }) => sum + leavesOf(after).length + leavesOf(requires).length, 0);

/** A finding where conditions ask for more in all than can be looked at while people draw. */
export const tooMuchAsked = (count: number): readonly Finding[] =>
  count <= mostAsked
    ? []
    : [
        error(
          "pathway.too-much-asked",
          "steps",
          `Its conditions name ${count} things in all; ${mostAsked} are taken.`,
          "Take links away that say the same as others, or split the pathway.",
          { count, most: mostAsked },
        ),
      ];

/** How deep a value nests, counted no further than one past the limit. */
function depthOf(value: unknown, limit: number): number {
  if (limit < 0 || typeof value !== "object" || value === null) return 0;
  let deepestPart = 0;
  for (const part of Object.values(value)) deepestPart = Math.max(deepestPart, depthOf(part, limit - 1));
  return 1 + deepestPart;
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, place) =>
      typeof part === "number" ? `[${part}]` : place === 0 ? String(part) : `.${String(part)}`,
    )
    .join("");

function twice({ steps, funds, partners }: Pathway): readonly Finding[] {
  const lists = [
    ["steps", steps.map(({ id }) => id)],
    ["funds", funds.map(({ id }) => id)],
    ["partners", partners.map(({ organization }) => organization)],
  ] as const;
  return lists.flatMap(([list, ids]) =>
    [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) =>
      error(
        "pathway.twice",
        `${list}.${id}`,
        `“${id}” is there twice.`,
        "Give one of them another id, or take it away.",
        { id },
      ),
    ),
  );
}

/** Steps that come after themselves, which no drawing may hold. */
export const selfLinks = ({ steps }: Pathway): readonly Finding[] =>
  steps
    .filter(({ id, after }) => stepsNamed(after).includes(id))
    .map(({ id, title }) =>
      error(
        "pathway.self-link",
        `steps.${id}.after`,
        `“${title}” comes after itself.`,
        "Take the link to itself away.",
        { title },
      ),
    );
