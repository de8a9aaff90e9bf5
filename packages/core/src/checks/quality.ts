import { type Check, shownCheck, type Showable } from "./check.ts";

/** What a drawing can show of each of the six quality criteria (after CLASP's Alliance for Quality Career Pathways, 2014; our wording). */
const criteria: readonly Showable[] = [
  {
    id: "quality-shared-vision",
    asks: "Is it said for whom it is, and does every partner have a role?",
    shown: ({ pathway }) =>
      pathway.populations.length > 0 &&
      pathway.partners.length > 0 &&
      pathway.partners.every(({ role }) => role !== ""),
    message: "For whom it is, or the role of some partner, is not said.",
    fix: "Name the people it is for, and one role for each partner.",
  },
  {
    id: "quality-employers",
    asks: "Do employers take part beyond a name: in a step, or with a promise?",
    shown: ({ pathway }) => {
      const employers = new Set(
        pathway.partners.filter(({ kind }) => kind === "employer").map(({ organization }) => organization),
      );
      return pathway.steps.some(({ partners }) =>
        partners.some(
          ({ organization, commitment }) => employers.has(organization) && commitment !== undefined,
        ),
      );
    },
    message: "No employer promised anything for a step.",
    fix: "Ask for interviews, hires or places to practice, with a number.",
  },
  {
    id: "quality-resources",
    asks: "Does each class have money?",
    shown: ({ pathway }) =>
      pathway.funds.length > 0 &&
      pathway.steps.every(({ kind, cost, funds }) => kind === "job" || cost === 0 || funds.length > 0),
    message: "Some step that costs something has no fund.",
    fix: "Name the fund that pays for it; two may share it.",
  },
  {
    id: "quality-policies",
    asks: "Is it noted what each fund allows and asks?",
    shown: ({ pathway }) =>
      pathway.funds.length > 0 &&
      pathway.funds.every(({ note, outcome }) => note !== "" || outcome !== undefined),
    message: "What the funds ask or allow is not noted.",
    fix: "Write down the rule that helps or stands in the way, and what must be shown.",
  },
  {
    id: "quality-data",
    asks: "Do its figures have a source?",
    shown: ({ graph }) =>
      graph.steps.length > 0 &&
      graph.steps.every(({ kind, wage, completion }) =>
        kind === "job"
          ? wage?.source !== undefined
          : completion === undefined || completion.source !== undefined,
      ),
    message: "Some wage or completion rate has no source.",
    fix: "Say where the figure is from, or take it away: a guess is used openly instead.",
  },
  {
    id: "quality-practices",
    asks: "Are there a bridge, a support and a job to practice in?",
    shown: ({ pathway }) =>
      pathway.steps.some(({ kind }) => kind === "bridge") &&
      pathway.steps.some(({ kind, supports }) => kind === "support" || supports.length > 0) &&
      pathway.steps.some(({ kind }) => kind === "job"),
    message: "A bridge, a support or a job is missing.",
    fix: "Add the one that is missing.",
  },
];

export const qualityCriteria: readonly Check[] = criteria.map(shownCheck("pathway"));
