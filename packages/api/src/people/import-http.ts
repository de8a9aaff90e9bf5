import { setImmediate } from "node:timers/promises";
import { importBounds } from "@footbridge/contract/accounts/new-event.ts";
import { mostFindings } from "@footbridge/contract/findings-of-issues.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { bringEvents } from "@footbridge/store/people/bring-events.ts";
import { areThere, readBefore } from "@footbridge/store/people/journeys-before.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { signalOfClient } from "../door/gone.ts";
import { mount } from "../door/mount.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import { checkLines } from "./check-lines.ts";
import { toStore } from "./event-of.ts";
import { inLine, type Line, readLines } from "./read-lines.ts";

export interface ImportTools {
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
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ["application/x-ndjson", "application/jsonl", "application/octet-stream"],
      { parseAs: "buffer", bodyLimit: importBounds.bytes },
      (_request, bytes, done) => done(null, bytes),
    );
    mount(
      scope,
      "importEvents",
      async ({ request, reply, body }) => {
        const member = await memberFor(request, "importEvents");
        if (underWay.has(member.org) || underWay.size === mostAtOnce) throw busy;
        underWay.add(member.org);
        try {
          const bytes = (body as unknown) instanceof Uint8Array ? (body as unknown as Uint8Array) : empty;
          return await orClosed(importFile(bytes, { ...tools, member, signal: signalOfClient(reply) }));
        } finally {
          underWay.delete(member.org);
        }
      },
      { config: { bytes: true }, bodyLimit: importBounds.bytes },
    );
    await Promise.resolve();
  });
}

const empty = new Uint8Array();

const busy = new Trouble("busy", "An import is under way. Send this one when it is done.", {
  retryAfter: 10,
});

interface Importing extends ImportTools {
  readonly member: Member;
  readonly signal: AbortSignal;
}

async function importFile(bytes: Uint8Array, { background, member, signal, ...known }: Importing) {
  const rest = breaks();
  const read = await readLines(bytes, member, rest);
  if (!read.whole) throw unusable(bounded(read.findings));
  const { layout } = recordsKnowledge();
  const checked = await checkLines(read.lines, {
    before: (people) => readBefore(background, member, people),
    at: { knowledge: await known.knowledge(), layout, today: known.today() },
    rest,
  });
  const findings = [...read.findings, ...checked.findings];
  if (findings.some(({ severity }) => severity === "error")) throw unusable(bounded(findings));
  const { fresh } = checked;
  const events = fresh.map(({ event, sensitive }) => toStore(event, sensitive));
  const added = await bringEvents(background, member, events, { signal });
  const there = added === fresh.length ? undefined : await areThere(background, member, events);
  const taken = there === undefined ? [] : fresh.filter(({ event }) => !there.has(event.id));
  return {
    lines: read.lines.length,
    people: new Set(read.lines.map(({ event }) => event.person)).size,
    added,
    there: read.lines.length - added - taken.length,
    taken: taken.length,
    findings: bounded([...taken.map(idElsewhere), ...findings]),
  };
}

/** Nobody mends more in one go: the errors first, each in the order of the lines, and how many more there are. */
function bounded(findings: readonly Finding[]): readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === "error").toSorted(byLine);
  const others = findings.filter(({ severity }) => severity !== "error").toSorted(byLine);
  const all = [...errors, ...others];
  const left = all.length - mostFindings;
  if (left <= 0) return all;
  const severity = errors.length > mostFindings ? "error" : "warning";
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

const lineOf = ({ at }: Finding): number => Number(/^line (\d+)/.exec(at)?.[1] ?? 0);
const byLine = (a: Finding, b: Finding): number => lineOf(a) - lineOf(b);

const idElsewhere = ({ line }: Line): Finding =>
  error(
    "import.id-elsewhere",
    inLine(line, "id"),
    "An event of somebody else's has this id; the line was not kept.",
    "Give the event an id of its own, such as one that begins with your organization's name, and send it again.",
  );

/** Holds the thread for 10 ms at most before whoever waits for it goes on. */
function breaks(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < 10) return;
    await setImmediate();
    since = performance.now();
  };
}
