import { warning } from "../finding.ts";
import { atStep, type Check, gap, holds, shownCheck, type Showable, unlessFound, untold } from "./check.ts";
import { onwardFrom } from "./graph.ts";
import { groupsUntold, isClass, ofEachStep } from "./not-told.ts";

/** Elements that one look at the drawing shows. */
const elements: readonly Showable[] = [
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
    id: "wioa-3-7-g",
    asks: "(G) Does it help to enter an occupation and to move up in it?",
    shown: ({ graph }) =>
      graph.jobs.length > 0 &&
      (graph.jobs.length > 1 || graph.jobs.some(({ id }) => onwardFrom(graph.next, id).size > 0)),
    message: "There are not two rungs: a job to enter, and one to move up to.",
    fix: "Add the next job, or the step that people take from the first one.",
  },
];

/** (A) names both the industry and the occupations. */
const fitsTheRegion: Check = {
  id: "wioa-3-7-a",
  asks: "(A) Does it fit the skills that industries of the region need?",
  judge: ({ pathway }) =>
    unlessFound([
      ...(pathway.sector === undefined
        ? [
            warning(
              "pathway.wioa-3-7-a.no-sector",
              "sector",
              "The industry it serves is not named.",
              "Choose the sector that the jobs are in.",
            ),
          ]
        : []),
      ...(pathway.occupations.length === 0
        ? [
            warning(
              "pathway.wioa-3-7-a.no-occupations",
              "occupations",
              "The occupations it leads to are not named.",
              "Name them (SOC), with current openings or projections.",
            ),
          ]
        : []),
    ]),
};

/** (E) asks that nobody stands still for long: known only where groups are. */
const quickly: Check = {
  id: "wioa-3-7-e",
  asks: "(E) Is it arranged so that people get ahead as fast as they can?",
  judge: ({ graph: { steps }, limits: { longestWaitWeeks: most } }) => {
    const rare = steps.flatMap(({ id, title, intake }) =>
      intake === undefined || intake.everyWeeks - 1 <= most
        ? []
        : [
            warning(
              "pathway.wioa-3-7-e.rare",
              atStep(id, "intake"),
              `“${title}” starts only every ${intake.everyWeeks} weeks: people stand still.`,
              "Start groups more often, or let people enter at any week.",
              { title, every: intake.everyWeeks },
            ),
          ],
    );
    const findings = [
      ...rare,
      ...steps.filter((step) => isClass(step) && step.intake === undefined).map(groupsUntold),
    ];
    if (findings.length === 0) return holds;
    return rare.length > 0 ? gap(...findings) : untold(...findings);
  },
};

const diploma = /^diploma:/;
/** Recognized postsecondary credentials (WIOA section 3(52)): neither a diploma nor single credits are one. */
const postsecondary = /^(cert|licence|degree):/;

/** (F) asks for both: a secondary diploma or its equivalent, and a postsecondary credential. */
const bothCredentials: Check = {
  id: "wioa-3-7-f",
  asks: "(F) Can one earn a diploma or its equivalent, and a postsecondary credential?",
  judge: ({ graph: { steps } }) => {
    const gives = (what: RegExp): boolean => steps.some((step) => step.gives.some((fact) => what.test(fact)));
    const credential =
      gives(postsecondary) ||
      steps.some((step) => step.kind === "credential" && !step.gives.some((fact) => diploma.test(fact)));
    return unlessFound([
      ...(gives(diploma)
        ? []
        : [
            warning(
              "pathway.wioa-3-7-f.no-diploma",
              "steps",
              "No diploma or its equivalent can be earned in it.",
              "Add the equivalency class for those without a diploma.",
            ),
          ]),
      ...(credential
        ? []
        : [
            warning(
              "pathway.wioa-3-7-f.no-credential",
              "steps",
              "No postsecondary credential can be earned in it.",
              "Name the certificate, license or degree that a class leads to.",
            ),
          ]),
    ]);
  },
};

/** The elements of a career pathway, WIOA section 3(7)(A) to (G) (29 U.S.C. 3102(7)), as far as a drawing can show them. */
export const statutoryElements: readonly Check[] = [
  fitsTheRegion,
  ...elements.map(shownCheck("steps")),
  ofEachStep(quickly),
  bothCredentials,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
