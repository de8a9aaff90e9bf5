import { removeDocuments } from "@footbridge/store/live/documents.ts";
import * as store from "@footbridge/store/labs/hosting.ts";
import { leadRoom } from "@footbridge/store/labs/room.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { labId, newJoinCode } from "./codes.ts";
import { handFor, orNotTheirs } from "./hand.ts";
import type { LabsPlace } from "./place.ts";
import { toldLab } from "./present.ts";

/** Preparing labs, their codes, and leading the room. */
export function serveHosting(app: FastifyInstance, place: LabsPlace): void {
  const { db, live, teller } = place;
  mount(app, "listLabs", async ({ request }) => ({
    items: [...(await orClosed(store.listLabs(db, await memberFor(request, "listLabs"))))],
  }));
  mount(app, "createLab", async ({ request, body }) => {
    const { tables, ...about } = body;
    const id = labId(about.title);
    const names = typeof tables === "number" ? numbered(tables) : tables;
    const member = await memberFor(request, "createLab");
    await orClosed(store.createLab(db, member, { id, about, tables: names }));
    return { id };
  });
  mount(app, "getLab", async ({ request, params }) => {
    const found = await orClosed(store.readLab(db, await memberFor(request, "getLab"), params.lab));
    if (found === undefined) throw notFound("lab", params.lab);
    return toldLab(params.lab, found);
  });
  mount(app, "saveLab", async ({ request, params, body }) => {
    const member = await memberFor(request, "saveLab");
    await orClosed(store.saveLab(db, member, params.lab, body));
    const found = await orClosed(store.readLab(db, member, params.lab));
    if (found === undefined) throw notFound("lab", params.lab);
    teller.changed(params.lab, "room");
    return toldLab(params.lab, found);
  });
  mount(app, "removeLab", async ({ request, params: { lab } }) => {
    const tables = await orClosed(store.removeLab(db, await memberFor(request, "removeLab"), lab));
    if (tables === undefined) throw notFound("lab", lab);
    const names = tables.flatMap((table) => [`board:${lab}:${table}`, `pathway:${lab}-${table}`]);
    for (const name of [`lab:${lab}`, ...names]) await live.rooms.recheck(name);
    await removeDocuments(db, names);
    return { done: true as const };
  });
  serveCodes(app, place);
  mount(app, "leadLab", async ({ request, reply, params: { lab }, body }) => {
    void reply.header("cache-control", "no-store");
    const hand = await handFor(place, request, "leadLab", lab);
    if ((body.deed === "close" || body.deed === "add") && "token" in hand)
      throw new Trouble("not-allowed", "Only the host closes a lab, or adds tables to it.");
    const room = await orNotTheirs(leadRoom(db, hand, lab, body));
    if (room === undefined)
      throw new Trouble(
        "not-allowed",
        "There is no such table, no room for another, or you do not lead here.",
      );
    teller.changed(lab, "room");
    if (body.deed === "lock" || body.deed === "close") await recheckTables(place, lab, room.tables);
    return room;
  });
}

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => `Table ${place + 1}`);

/** Whoever may write now, or may not any more, is told at once. */
async function recheckTables(
  { live }: LabsPlace,
  lab: string,
  tables: readonly { readonly id: string }[],
): Promise<void> {
  const names = tables.flatMap(({ id }) => [`board:${lab}:${id}`, `pathway:${lab}-${id}`]);
  await Promise.all(names.map((name) => live.rooms.recheck(name)));
}

function serveCodes(app: FastifyInstance, { db, live, teller }: LabsPlace): void {
  mount(app, "openLabDoor", async ({ request, params: { lab }, body }) => {
    const member = await memberFor(request, "openLabDoor");
    if (!(await orClosed(store.holdsLab(db, member, lab)))) throw notFound("lab", lab);
    for (;;) {
      const code = newJoinCode();
      const expiresAt = await orClosed(store.setCode(db, member, { lab, code, ...body }));
      if (expiresAt === undefined) continue;
      teller.changed(lab, "door");
      return { role: body.role, code, expiresAt };
    }
  });
  mount(app, "closeLabDoor", async ({ request, params: { lab, role } }) => {
    const member = await memberFor(request, "closeLabDoor");
    if (!(await orClosed(store.endCode(db, member, lab, role)))) throw notFound("code", role);
    teller.changed(lab, "door");
    return { done: true as const };
  });
  mount(app, "takeSeatAway", async ({ request, params: { lab, seat } }) => {
    const member = await memberFor(request, "takeSeatAway");
    if (!(await orClosed(store.takeSeatAway(db, member, lab, seat)))) throw notFound("seat", seat);
    live.rooms.closeOf((who) => who.guest?.lab === lab && who.guest.seat === seat);
    teller.changed(lab, "present");
    return { done: true as const };
  });
}
