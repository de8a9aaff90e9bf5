import { type Finding, warning } from "../finding.ts";
import type { Pathway, PathwayStep } from "../model/pathway.ts";
import { atStep, type Check, gap, holds, unlessFound, untold } from "./check.ts";
import { ofEachStep, payUntold } from "./not-told.ts";

const written = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";

const sharedVision: Check = {
  id: "quality-shared-vision",
  asks: "Is it said for whom it is, and does every partner have a role?",
  judge: ({ pathway: { populations, partners } }) =>
    unlessFound([
      ...(populations.length > 0
        ? []
        : [
            warning(
              "pathway.quality-shared-vision.for-nobody",
              "populations",
              "For whom it is, is not said.",
              "Name the people it is for.",
            ),
          ]),
      ...(partners.length > 0 ? [] : [noPartner]),
      ...partners
        .filter(({ role }) => !written(role))
        .map(({ organization, name }) =>
          warning(
            "pathway.quality-shared-vision.no-role",
            `partners.${organization}`,
            `What “${name}” does in it is not said.`,
            "Give it a role, in a few words.",
            { name },
          ),
        ),
    ]),
};

const noPartner = warning(
  "pathway.quality-shared-vision.no-partner",
  "partners",
  "No partner is named.",
  "Name who carries it, each with a role.",
);

const employers: Check = {
  id: "quality-employers",
  asks: "Do employers take part beyond a name, with a promise for a step?",
  judge: ({ pathway: { partners, steps } }) => {
    const hiring = new Set(
      partners.filter(({ kind }) => kind === "employer").map(({ organization }) => organization),
    );
    const promised = steps.some((step) =>
      step.partners.some(({ organization, commitment }) => hiring.has(organization) && written(commitment)),
    );
    return promised
      ? holds
      : gap(
          warning(
            "pathway.quality-employers.missing",
            "steps",
            "No employer promised anything for a step.",
            "Ask for interviews, hires or places to practice, with a number, and note it at the step.",
          ),
        );
  },
};

const resources: Check = {
  id: "quality-resources",
  asks: "Does each step that costs something have a fund?",
  judge: ({ pathway: { steps, funds } }) => {
    if (funds.length === 0)
      return gap(
        warning(
          "pathway.quality-resources.no-fund",
          "funds",
          "No fund is named.",
          "Name who pays for the classes.",
        ),
      );
    const known = new Set(funds.map(({ id }) => id));
    return unlessFound(
      steps
        .filter((step) => step.kind !== "job" && step.cost > 0 && !step.funds.some((fund) => known.has(fund)))
        .map(({ id, title }) =>
          warning(
            "pathway.quality-resources.unpaid",
            atStep(id, "funds"),
            `“${title}” costs something and has no fund.`,
            "Name the fund that pays for it; two may share it.",
            { title },
          ),
        ),
    );
  },
};

const policies: Check = {
  id: "quality-policies",
  asks: "Is it noted what each fund allows and asks?",
  judge: ({ pathway: { funds } }) =>
    funds.length === 0
      ? untold(
          warning(
            "pathway.quality-policies.no-fund",
            "funds",
            "No fund is named whose rules could be noted.",
            "Name the funds, and what each allows and asks.",
          ),
        )
      : unlessFound(
          funds
            .filter(({ note, outcome }) => !written(note) && outcome === undefined)
            .map(({ id, name }) =>
              warning(
                "pathway.quality-policies.no-rule",
                `funds.${id}`,
                `What “${name}” asks or allows is not noted.`,
                "Write down the rule that helps or stands in the way, and what must be shown.",
                { name },
              ),
            ),
        ),
};

const figures: Check = {
  id: "quality-data",
  asks: "Do its figures have a source?",
  judge: ({ graph: { steps } }) => {
    const guessed = steps.flatMap(withoutSource);
    const silent = steps.filter(({ kind, wage }) => kind === "job" && wage === undefined);
    const findings = [...guessed, ...silent.map(payUntold)];
    if (findings.length === 0) return holds;
    return guessed.length > 0 ? gap(...findings) : untold(...findings);
  },
};

const figureNames = { pay: "The pay", rate: "The rate" } as const;

/** Pay and rate of a step that are given without a source. */
function withoutSource({ id, title, wage, completion }: PathwayStep): readonly Finding[] {
  const given = [
    ["pay", "wage", wage],
    ["rate", "completion", completion],
  ] as const;
  return given
    .filter(([, , figure]) => figure !== undefined && !written(figure.source))
    .map(([figure, field]) =>
      warning(
        "pathway.quality-data.no-source",
        atStep(id, field),
        `${figureNames[figure]} of “${title}” has no source.`,
        "Say where the figure is from, or take it away: a guess is used openly instead.",
        { title, figure },
      ),
    );
}

type Practice = "bridge" | "support" | "job";
const practiceNames: Readonly<Record<Practice, string>> = {
  bridge: "a bridge class",
  support: "a support",
  job: "a job",
};

const practices: Check = {
  id: "quality-practices",
  asks: "Are there a bridge, a support and a job in it?",
  judge: ({ pathway }) =>
    unlessFound(
      (["bridge", "support", "job"] as const)
        .filter((practice) => !has(pathway, practice))
        .map((practice) =>
          warning(
            "pathway.quality-practices.missing",
            "steps",
            `There is not yet ${practiceNames[practice]} in it.`,
            "Add the card.",
            { practice },
          ),
        ),
    ),
};

const has = ({ steps }: Pathway, practice: Practice): boolean =>
  steps.some(({ kind, supports }) => kind === practice || (practice === "support" && supports.length > 0));

/** What a drawing can show of each of the six quality criteria (after CLASP's Alliance for Quality Career Pathways, 2014; our wording). */
export const qualityCriteria: readonly Check[] = [
  sharedVision,
  employers,
  ofEachStep(resources),
  policies,
  ofEachStep(figures),
  practices,
];
