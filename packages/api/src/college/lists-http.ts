import { createHash } from "node:crypto";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { checkEvent } from "@footbridge/core/history/check-events.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { type CollegeRead, readCollege } from "@footbridge/feeds/college/read-college.ts";
import { fileOf } from "@footbridge/feeds/table/input-file.ts";
import { bringIn, type ReadRow } from "@footbridge/store/college/bring-in.ts";
import { type CollegeRow, decideRow, listLists, listRows } from "@footbridge/store/college/rows.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { notACsv } from "@footbridge/warehouse/submissions/bytes/signature.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { bytesOf, takeBytes } from "../door/bytes.ts";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { plainName } from "../measure/handed.ts";

/** What lists of colleges need of the rest of the service. */
export interface CollegeTools {
  readonly db: Database;
  readonly knowledge: () => Promise<JourneyKnowledge>;
  readonly today: () => Day;
}

/** A report on 20,000 students is about 8 MB. */
const mostBytes = 20 * 1024 * 1024;
/** Rows of one answer. */
const pageRows = 50;

/** Lists in, what became of their rows, and what is decided of one. */
export function serveCollegeLists(app: FastifyInstance, tools: CollegeTools): void {
  const { db } = tools;
  mount(app, "listCollegeLists", async ({ request }) => ({
    items: await orClosed(listLists(db, await memberFor(request, "listCollegeLists"))),
  }));
  mount(app, "listCollegeRows", async ({ request, params, query }) => {
    const member = await memberFor(request, "listCollegeRows");
    const known = await orClosed(listLists(db, member));
    if (!known.some(({ id }) => id === params.id)) throw notFound("list", params.id);
    const ask = { list: params.id, ...query, limit: pageRows + 1 };
    const found = await orClosed(listRows(db, member, ask));
    const items = found.slice(0, pageRows).map(toldRow);
    const last = items.at(-1);
    return { items, ...(found.length > pageRows && last !== undefined ? { next: last.row } : {}) };
  });
  mount(app, "decideCollegeRow", async ({ request, params, body }) => {
    const member = await memberFor(request, "decideCollegeRow");
    const decided = { list: params.id, row: params.row, person: body.person };
    const outcome = await orClosed(decideRow(db, member, decided));
    if (outcome === undefined) throw notFound("row that waits, or person", `${params.row}`);
    return { outcome };
  });
  serveUpload(app, tools);
}

function serveUpload(app: FastifyInstance, tools: CollegeTools): void {
  const { db } = tools;
  const taken = { types: ["application/octet-stream", "text/csv"], most: mostBytes };
  takeBytes(app, taken, (scope, how) =>
    mount(
      scope,
      "bringInCollegeList",
      async ({ request, query, body }) => {
        const member = await memberFor(request, "bringInCollegeList");
        const bytes = bytesOf(body);
        const lie = notACsv(bytes.subarray(0, 512));
        if (lie !== undefined) throw unusable([lie]);
        const fileName = plainName(query.fileName);
        const origin = {
          org: member.org,
          by: member.account,
          recordedAt: new Date().toISOString(),
          byName: true,
        };
        const read = await readCollege(fileOf(fileName, bytes), origin);
        const { form } = read;
        if (form === undefined || read.findings.some(({ severity }) => severity === "error"))
          throw unusable(read.findings.length > 0 ? read.findings : [noList]);
        const rows = await rowsOf(read, tools);
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const { id, again } = await orClosed(bringIn(db, member, { fileName, sha256, form, rows }));
        const kept = (await orClosed(listLists(db, member))).find((one) => one.id === id);
        if (kept === undefined) throw notFound("list", id);
        return { ...kept, again };
      },
      how,
    ),
  );
}

const noList = error(
  "college.unknown-list",
  "body",
  "There is nothing in the file.",
  "Send a StudentTracker detail report or a list of college terms.",
);

/** Each row with its fate so far; what cannot be of an event refuses its row. */
async function rowsOf({ rows, said }: CollegeRead, tools: CollegeTools): Promise<readonly ReadRow[]> {
  const at = {
    knowledge: await tools.knowledge(),
    layout: recordsKnowledge().layout,
    today: tools.today(),
    journey: [],
  };
  const bySaid = new Map(said.map((one) => [one.row, one]));
  return rows.map(({ row, outcome, findings }) => {
    const { given = "", name = "", events = [] } = bySaid.get(row) ?? {};
    const wrong = outcome === "refused" ? [] : events.flatMap((event) => impossible(event, row, at));
    const fate =
      outcome === "refused" || wrong.length > 0 ? "refused" : events.length === 0 ? "not-found" : "read";
    return {
      row,
      outcome: fate,
      given,
      name,
      events: events.map(({ happened, body }) => ({ happened, body })),
      findings: [...findings, ...wrong],
    };
  });
}

const impossible = (
  event: JourneyEvent,
  row: number,
  at: Parameters<typeof checkEvent>[1],
): readonly Finding[] =>
  checkEvent(event, at)
    .filter(({ severity }) => severity === "error")
    .map((finding) => ({ ...finding, at: `line ${row}, ${finding.at}` }));

const toldRow = ({ people, findings, events, ...row }: CollegeRow) => ({
  ...row,
  events: events.map(({ happened, body }) => ({ happened, body: body as Record<string, unknown> })),
  findings: findings as readonly Finding[],
  people: people.map(({ born, ...person }) => ({ ...person, ...(born === null ? {} : { born }) })),
});
