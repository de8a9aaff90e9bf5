import { type MeasureName, measureOperations } from "@footbridge/contract/measure/operations.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { FastifyInstance } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";
import type { Limits } from "../limits.ts";
import { serveCosts } from "./costs-http.ts";
import type { Desk, MeasurePlace } from "./desk.ts";
import { serveComparison } from "./compare-http.ts";
import { serveDefinitions } from "./definitions-http.ts";
import { serveEvidence } from "./evidence-http.ts";
import { serveFindings } from "./findings-http.ts";
import { foldersIn, prepareFolders } from "./folders.ts";
import { serveHeadings } from "./headings-http.ts";
import { type Foreman, foremanOf } from "./jobs/foreman.ts";
import { knowledgeOrThrow } from "./jobs/numbers.ts";
import { reportErrand } from "./jobs/report-errand.ts";
import { serveJourneySubmissions, serveNoJourneySubmissions } from "./journeys-http.ts";
import { serveLinks } from "./links-http.ts";
import { servePeopleBehind } from "./people-http.ts";
import { serveReports } from "./reports-http.ts";
import { serveScorecard } from "./scorecard-http.ts";
import { serveTargetsOfAgreements } from "./targets-http.ts";
import type { Named } from "./handed.ts";
import { serveSubmissions } from "./submissions-http.ts";

interface Around {
  readonly keeper: Keeper;
  readonly limits: Limits;
  readonly today: () => Day;
  /** Whether accounts and people are kept here: their journeys can be handed in. */
  readonly people: boolean;
}

/** Who works behind the pages, and with what. */
export interface Measuring extends Foreman {
  readonly desk: Desk;
}

/** Submissions, reports, targets and people; answers who works behind them. */
export async function serveMeasure(
  app: FastifyInstance,
  place: MeasurePlace | undefined,
  around: Around,
): Promise<Measuring | undefined> {
  if (place === undefined) {
    serveNothing(app);
    if (around.people) serveNoJourneySubmissions(app);
    return undefined;
  }
  const folders = foldersIn(place.warehouse);
  await prepareFolders(folders);
  let knowledge: Promise<Knowledge> | undefined;
  const desk: Desk = {
    ...place,
    folders,
    today: around.today,
    limits: { bytes: around.limits.submissionBytes, silentMs: around.limits.submissionSilentMs },
    knowledge: () => (knowledge ??= knowledgeOrThrow()),
    wake: () => foreman.wake(),
  };
  const foreman = foremanOf(desk, [reportErrand(desk)], (failure) =>
    app.log.error({ err: failure }, "work on submissions broke"),
  );
  serveSubmissions(app, desk, () => organizationsIn(around.keeper));
  if (around.people) serveJourneySubmissions(app, desk, () => organizationsIn(around.keeper));
  serveFindings(app, desk);
  serveHeadings(app, desk);
  serveReports(app, desk);
  serveCosts(app, desk);
  serveScorecard(app, desk);
  serveEvidence(app, desk);
  servePeopleBehind(app, desk);
  serveComparison(app, desk);
  serveDefinitions(app, desk);
  serveTargetsOfAgreements(app, desk);
  serveLinks(app, desk);
  return { ...foreman, desk };
}

/** Organizations of the catalog, as far as it is read. */
const organizationsIn = (keeper: Keeper): readonly Named[] =>
  keeper.standing()?.view.catalog.organizations ?? [];

function serveNothing(app: FastifyInstance): void {
  for (const name of Object.keys(measureOperations) as MeasureName[]) {
    mount(app, name, () => {
      throw new Trouble("not-ready", "This service was started without a place for submissions.");
    });
  }
}
