import { error } from "@footbridge/core/finding.ts";
import { appendixHtml, appendixStyle } from "@footbridge/core/metrics/appendix/appendix-html.ts";
import { type Appendix, appendixOf } from "@footbridge/core/metrics/appendix/appendix.ts";
import { readAppendixTargets } from "@footbridge/core/metrics/appendix/read-targets.ts";
import { reportOfDay } from "@footbridge/core/metrics/calendar.ts";
import * as targets from "@footbridge/store/measure/targets.ts";
import { readReporting } from "@footbridge/warehouse/knowledge/read-reporting.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { mount } from "../door/mount.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { may } from "../policy.ts";
import type { Desk } from "./desk.ts";
import { orTrouble } from "./refused.ts";
import { progressOf } from "./target-progress.ts";

interface AppendixQuery {
  readonly metrics: readonly string[];
  readonly agreement?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly programYear?: number | undefined;
}

const styleAt = "/api/v1/appendix.css";

/** What was promised, where it stands, and the text for the contract. */
export function serveTargetsOfAgreements(app: FastifyInstance, desk: Desk): void {
  mount(app, "listPerformanceTargets", async ({ query }) => ({
    items: await targets.list(desk.db, query.agreement),
  }));
  mount(app, "savePerformanceTarget", async ({ body }) => {
    const { id: _id, ...target } = body;
    const knowledge = await desk.knowledge();
    const definition = knowledge.definitions.get(body.metric);
    const findings = [
      ...(definition === undefined
        ? [unknownWord("metric", body.metric, [...knowledge.definitions.keys()])]
        : []),
      ...(knowledge.programs.some(({ id }) => id === body.program)
        ? []
        : [
            unknownWord(
              "program",
              body.program,
              knowledge.programs.map(({ id }) => id),
            ),
          ]),
      ...(definition?.unit === "percent" && Number(body.level) > 100 ? [beyondAll] : []),
    ];
    if (findings.length > 0) throw unusable(findings);
    return targets.save(desk.db, target);
  });
  mount(app, "removePerformanceTarget", async ({ params }) => {
    await orTrouble(targets.remove(desk.db, params.id), "target");
    return { removed: params.id };
  });
  mount(app, "getTargetProgress", ({ query }) => progressOf(desk, query));
  mount(app, "getAppendix", async ({ query, request }) => appendixFor(desk, query, request));
  mount(app, "printAppendix", async ({ query, request, reply }) => {
    const appendix = await appendixFor(desk, query, request);
    return reply.type("text/html; charset=utf-8").send(appendixHtml(appendix, styleAt));
  });
  // The page's own rules let in no style that stands in it; printed or saved by the command, it carries it.
  app.get(styleAt, (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "public, max-age=3600").send(appendixStyle),
  );
}

const unknownWord = (noun: string, word: string, known: readonly string[]) =>
  error(
    "request.unknown-id",
    `body.${noun}`,
    `There is no ${noun} “${word}”.`,
    `Name one of: ${known.join(", ")}.`,
  );

const beyondAll = error(
  "target.beyond-all",
  "body.level",
  "A rate cannot be above 100 percent.",
  "Give the level in percent, such as 72.5.",
);

async function appendixFor(desk: Desk, query: AppendixQuery, request: FastifyRequest): Promise<Appendix> {
  const { agreement, metrics, title } = query;
  const knowledge = await desk.knowledge();
  const wished = readAppendixTargets(query.targets ?? [], knowledge);
  if (!wished.ok) throw unusable(wished.findings);
  if (agreement !== undefined && !may(await whoAsks(request), "listPerformanceTargets"))
    throw new Trouble(
      "not-allowed",
      "What an agreement promises is for the desk alone; leave the agreement out.",
    );
  const promised = agreement === undefined ? [] : await targets.list(desk.db, agreement);
  const made = appendixOf(knowledge, await readReporting(), {
    metrics,
    programYear: query.programYear ?? reportOfDay(desk.today()).programYear,
    title: title ?? agreement,
    targets: [...promised, ...wished.value],
  });
  if (!made.ok) throw unusable(made.findings);
  return made.value;
}
