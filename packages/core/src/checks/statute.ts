import { type Check, shownCheck, type Showable } from "./check.ts";
import { isCredential } from "./stackable.ts";
import { onwardFrom } from "./graph.ts";

/** The elements of a career pathway, WIOA section 3(7)(A) to (G) (29 U.S.C. 3102(7)), as far as a drawing can show them. */
const elements: readonly Showable[] = [
  {
    id: "wioa-3-7-a",
    asks: "(A) Does it fit the skills that industries of the region need?",
    shown: ({ pathway }) => pathway.sector !== undefined && pathway.occupations.length > 0,
    message: "The industry and occupations it serves are not both named.",
    fix: "Name the sector and the occupations (SOC), with current openings or projections.",
  },
  {
    id: "wioa-3-7-b",
    asks: "(B) Does it prepare for secondary or postsecondary education, apprenticeships among them?",
    shown: ({ graph }) =>
      graph.steps.some(
        ({ kind, gives }) =>
          kind === "college-term" ||
          gives.some((fact) => /^(diploma|degree|credits|apprenticeship|bridge:college)/.test(fact)),
      ),
    message: "No step leads to a diploma, to college or to an apprenticeship.",
    fix: "Add the way on to an equivalency class, a college term or an apprenticeship.",
  },
  {
    id: "wioa-3-7-c",
    asks: "(C) Does it include counseling?",
    shown: ({ pathway }) =>
      pathway.steps.some(({ supports }) =>
        supports.some((need) => ["navigation", "counseling", "career-counseling"].includes(need)),
      ),
    message: "Nobody counsels.",
    fix: "Add a navigator or counselor as a support card.",
  },
  {
    id: "wioa-3-7-d",
    asks: "(D) Is basic education offered together with training for work?",
    shown: ({ graph }) =>
      graph.steps.some(({ kind }) => kind === "bridge") &&
      graph.steps.some(({ kind }) => kind === "training"),
    message: "There is no bridge beside the training.",
    fix: "Add a bridge class that teaches reading, math or English with the words of the job.",
  },
  {
    id: "wioa-3-7-e",
    asks: "(E) Is it arranged so that people get ahead as fast as they can?",
    shown: ({ graph, limits }) =>
      graph.steps.length > 0 &&
      graph.steps.every(
        ({ intake }) => intake === undefined || intake.everyWeeks - 1 <= limits.longestWaitWeeks,
      ),
    message: "Some steps start so rarely that people stand still.",
    fix: "Start groups more often, or let people enter at any week.",
  },
  {
    id: "wioa-3-7-f",
    asks: "(F) Can one earn a diploma or its equivalent, and a postsecondary credential?",
    shown: ({ graph }) =>
      graph.steps.some(({ gives }) => gives.some((fact) => fact.startsWith("diploma:"))) &&
      graph.steps.some((step) => step.kind !== "bridge" && isCredential(step)),
    message: "A diploma (or equivalency) and a postsecondary credential are not both in it.",
    fix: "Add the equivalency class for those without a diploma, and name the credential.",
  },
  {
    id: "wioa-3-7-g",
    asks: "(G) Does it help to enter an occupation and to move up in it?",
    shown: ({ graph }) =>
      graph.jobs.length > 0 &&
      (graph.jobs.length > 1 || graph.jobs.some(({ id }) => onwardFrom(graph.next, id).size > 0)),
    message: "There are not two rungs: a job to enter, and one to move up to.",
    fix: "Add the next job, or the step that people take from the first one.",
  },
];

export const statutoryElements: readonly Check[] = elements.map(shownCheck("steps"));
