import { importBounds } from "@footbridge/contract/accounts/new-event.ts";
import { mostFindings } from "@footbridge/contract/findings-of-issues.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { bytesOf, takeBytes } from "../door/bytes.ts";
import { mount } from "../door/mount.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import { type Importing, importFile, inOrderOfLines } from "./import-file.ts";
import { ImportTold, toldOfImport } from "./imports-told.ts";

export interface ImportTools {
  readonly db: Database;
  /** Where work that nobody waits for goes. */
  readonly background: Database;
  readonly knowledge: () => Promise<JourneyKnowledge>;
  readonly today: () => Day;
}

/** Imports at once in all, and one for each organization: more would only wait for each other. */
const mostAtOnce = 2;

/** The address whose body is a file of events of many people: all is checked, then brought in. */
export function serveImport(app: FastifyInstance, tools: ImportTools): void {
  const underWay = new Set<string>();
  // Whoever sent the file may leave: it goes on until the service ends.
  const ending = new AbortController();
  app.addHook("preClose", (done) => {
    ending.abort();
    done();
  });
  mount(app, "getEventImport", async ({ request }) =>
    toldOfImport(tools.db, await memberFor(request, "getEventImport")),
  );
  const types = ["application/x-ndjson", "application/jsonl", "application/octet-stream"];
  takeBytes(app, { types, most: importBounds.bytes }, (scope, how) =>
    mount(
      scope,
      "importEvents",
      async ({ request, body }) => {
        const member = await memberFor(request, "importEvents");
        if (underWay.has(member.org) || underWay.size === mostAtOnce) throw busy;
        underWay.add(member.org);
        try {
          const about = { ...tools, member, signal: ending.signal };
          return await orClosed(importBody(bytesOf(body), about));
        } finally {
          underWay.delete(member.org);
        }
      },
      how,
    ),
  );
}

const busy = new Trouble("busy", "An import is under way. Send this one when it is done.", {
  retryAfter: 10,
});

type ImportBody = ImportTools & Pick<Importing, "member" | "signal">;

async function importBody(bytes: Uint8Array, how: ImportBody) {
  const told = await ImportTold.begin(how.background, how.member);
  if (told === undefined) throw busy;
  try {
    return await importTold(bytes, how, told);
  } finally {
    await told.close();
  }
}

async function importTold(bytes: Uint8Array, { knowledge, today, ...how }: ImportBody, told: ImportTold) {
  const at = { told: told.progress, knowledge: await knowledge(), today: today(), bounds: importBounds };
  const { usable, cutShort, findings, ...counts } = await importFile(bytes, { ...how, ...at });
  if (cutShort) throw ends;
  const outcome = { ...counts, findings: [...bounded(findings)] };
  told.ended(outcome, usable);
  if (!usable) throw unusable(outcome.findings);
  return outcome;
}

const ends = new Trouble("busy", "The service is ending. What was kept stays; send the file again.", {
  retryAfter: 10,
});

/** Nobody mends more in one go: the errors first, each in the order of the lines, and how many more there are. */
function bounded(findings: readonly Finding[]): readonly Finding[] {
  const all = inOrderOfLines(findings);
  const left = all.length - mostFindings;
  if (left <= 0) return all;
  const severity = all[mostFindings]?.severity === "error" ? "error" : "warning";
  const message = `${left} more are not listed.`;
  const more: Finding = {
    code: "request.more",
    severity,
    at: "body",
    message,
    fix: "Mend those above, then send it again.",
  };
  return [...all.slice(0, mostFindings), more];
}
