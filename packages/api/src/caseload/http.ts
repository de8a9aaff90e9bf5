import { exitDay, nextFollowUp, reasonKinds, reasonsOf } from "@footbridge/core/caseload/reasons.ts";
import type { CaseNow } from "@footbridge/core/caseload/reasons.ts";
import type { CaseloadRules } from "@footbridge/core/caseload/rules.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { keepCaseView } from "@footbridge/contract/accounts/caseload.ts";
import type { CaseAsk } from "@footbridge/store/caseload/ask.ts";
import { listAssignments, listNavigators } from "@footbridge/store/caseload/assign.ts";
import { readBoard } from "@footbridge/store/caseload/board.ts";
import { doForEach } from "@footbridge/store/caseload/deeds.ts";
import { type CaseRow, listCases } from "@footbridge/store/caseload/list.ts";
import { type CaseView, keepView, listViews, removeView } from "@footbridge/store/caseload/views.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { type Asked, mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { readCaseloadRules } from "./rules.ts";

/** So many of a column are shown; the rest is counted, and found in the list. */
const eachColumn = 20;

/** The caseload of whoever asks: list, board, deeds for many, views. */
export function serveCaseload(app: FastifyInstance, db: Database, today: () => Day): void {
  let read: Promise<CaseloadRules> | undefined;
  const asked = async (query: Asked<"getCaseBoard">["query"]): Promise<CaseAsk> => {
    const { due, ...rest } = query;
    return { ...rest, onlyDue: due === "any", today: today(), rules: await (read ??= readCaseloadRules()) };
  };
  mount(app, "listCaseload", async ({ request, query }) => {
    const { sort, after, limit, ...filters } = query;
    const ask = { ...(await asked(filters)), sort, after, limit };
    const page = await orClosed(listCases(db, await memberFor(request, "listCaseload"), ask));
    return { ...page, items: page.items.map((row) => toldCase(row, ask)) };
  });
  mount(app, "getCaseBoard", async ({ request, query }) => {
    const member = await memberFor(request, "getCaseBoard");
    const found = await orClosed(readBoard(db, member, { ...(await asked(query)), each: eachColumn }));
    const columns = [...reasonKinds, null].flatMap(
      (kind) => found.find(({ urgent }) => urgent === kind) ?? [],
    );
    return {
      columns: columns.map(({ urgent, total, people }) => ({
        ...(urgent === null ? {} : { reason: urgent }),
        total,
        people: people.map((person) => given(person)),
      })),
    };
  });
  mount(app, "actOnCaseload", async ({ request, body }) => {
    const member = await memberFor(request, "actOnCaseload");
    return { items: await orClosed(doForEach(db, member, body.people, body.deed, today())) };
  });
  mount(app, "listNavigators", async ({ request }) => {
    const member = await memberFor(request, "listNavigators");
    const found = await orClosed(listNavigators(db, member));
    return { items: found.map((one) => ({ ...one, me: one.account === member.account })) };
  });
  mount(app, "listAssignments", async ({ request, params }) => {
    const member = await memberFor(request, "listAssignments");
    const found = await orClosed(listAssignments(db, member, params.person));
    return { items: found.map((one) => given(one)) };
  });
  serveViews(app, db);
}

function serveViews(app: FastifyInstance, db: Database): void {
  mount(app, "listCaseViews", async ({ request }) => {
    const found = await orClosed(listViews(db, await memberFor(request, "listCaseViews")));
    return { items: found.map(toldView) };
  });
  mount(app, "keepCaseView", async ({ request, body }) =>
    toldView(await orClosed(keepView(db, await memberFor(request, "keepCaseView"), body))),
  );
  mount(app, "removeCaseView", async ({ request, params }) => {
    const gone = await orClosed(removeView(db, await memberFor(request, "removeCaseView"), params.id));
    if (!gone) throw notFound("view", params.id);
    return { done: true };
  });
}

type Given<T> = {
  readonly [K in keyof T]: null extends T[K] ? Exclude<T[K], null> | undefined : T[K];
};

/** What is not there is left out and not null. */
const given = <T extends object>(row: T): Given<T> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? undefined])) as Given<T>;

function toldCase(row: CaseRow, { today, rules }: CaseAsk) {
  const { person, org, name, email, phone, language, navigator, navigatorName, ...facts } = given(row);
  // The database gives days as texts.
  const now = facts as CaseNow;
  const { lastContact } = now;
  const about = { person, org, name, email, phone, language, navigator, navigatorName, lastContact };
  const next = nextFollowUp(now, today, rules);
  return {
    ...about,
    exit: exitDay(now, today, rules),
    nextFollowUp: next,
    reasons: reasonsOf(now, today, rules),
  };
}

/** A view's question was checked when it was kept, and is again: what it asks may have changed since. */
function toldView({ query, ...view }: CaseView) {
  const read = keepCaseView.body.shape.query.safeParse(query);
  return { ...view, query: read.success ? read.data : {} };
}
