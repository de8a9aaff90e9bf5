import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { readPathway } from "@footbridge/live/pathway/read.ts";
import type { LabHand } from "@footbridge/store/labs/hands.ts";
import { listKeptDesigns, listKeptDrafts, readKeptDesign } from "@footbridge/store/labs/designs.ts";
import { readRoom } from "@footbridge/store/labs/room.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { handFor, orNotTheirs } from "./hand.ts";
import { Pace } from "./pace.ts";
import type { LabsPlace } from "./place.ts";
import { unlimited } from "./seats-http.ts";

/** Paths that one seat may ask for in a minute: each is read from what is drawn now. */
const perMinute = 60;
/** So long the list of a lab is told again as it was, in milliseconds: a whole room opens it at once. */
const listedMs = 2000;

/** The tables' paths, for whoever lets a cohort race on two of them. */
export function serveDesigns(app: FastifyInstance, place: LabsPlace): void {
  const { db, live } = place;
  const pace = new Pace(perMinute);
  const titles = titlesOf(place);
  const handOf = async (request: FastifyRequest, name: "listLabDesigns" | "getLabDesign", lab: string) => {
    const hand: LabHand = await handFor(place, request, name, lab);
    if ("token" in hand) pace.step(hand.token);
    return hand;
  };
  mount(
    app,
    "listLabDesigns",
    async ({ request, reply, params: { lab } }) => {
      void reply.header("cache-control", "no-store");
      const hand = await handOf(request, "listLabDesigns", lab);
      const kept = await orNotTheirs(listKeptDesigns(db, hand, lab));
      const drafts = "member" in hand ? await orNotTheirs(listKeptDrafts(db, hand.member, lab)) : [];
      const tables = await titles(lab);
      return {
        items: tables.map(({ id, name, title }) => ({
          table: id,
          name,
          ...(title === undefined ? {} : { title }),
          ...draftOf(drafts.find(({ table }) => table === id)),
          kept: kept.filter(({ table }) => table === id).map(({ number, at }) => ({ number, at })),
        })),
      };
    },
    unlimited,
  );
  mount(
    app,
    "getLabDesign",
    async ({ request, reply, params, query }) => {
      void reply.header("cache-control", "no-store");
      const { lab, table } = params;
      const hand = await handOf(request, "getLabDesign", lab);
      const number = query.version;
      const tables = (await readRoom(db, lab))?.tables ?? [];
      if (tables.every(({ id }) => id !== table)) throw notFound("table", table);
      const pathway =
        number === undefined
          ? await drawnAt(live, lab, table)
          : await orNotTheirs(readKeptDesign(db, hand, { lab, table, number }));
      if (pathway === undefined) throw notFound("path of the table", table);
      return { pathway };
    },
    unlimited,
  );
}

const draftOf = (draft: { readonly away: boolean } | undefined) =>
  draft === undefined ? {} : { draft: draft.away ? ("archived" as const) : ("open" as const) };

async function drawnAt(
  { rooms }: LabsPlace["live"],
  lab: string,
  table: string,
): Promise<Pathway | undefined> {
  const document = await rooms.read(`pathway:${lab}-${table}`);
  const { pathway } = readPathway(document);
  document.destroy();
  return pathway;
}

interface Titled {
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
}

/** The tables of a lab with what their paths are called; read once for all who ask within a moment. */
function titlesOf({ db, live }: LabsPlace): (lab: string) => Promise<readonly Titled[]> {
  const known = new Map<string, { readonly until: number; readonly told: Promise<readonly Titled[]> }>();
  const read = async (lab: string): Promise<readonly Titled[]> => {
    const titled: Titled[] = [];
    for (const { id, name } of (await readRoom(db, lab))?.tables ?? [])
      titled.push({ id, name, title: (await drawnAt(live, lab, id))?.title });
    return titled;
  };
  return (lab) => {
    const now = Date.now();
    const found = known.get(lab);
    if (found !== undefined && found.until > now) return found.told;
    if (known.size > 100) known.clear();
    const told = read(lab);
    known.set(lab, { until: now + listedMs, told });
    told.catch(() => known.delete(lab));
    return told;
  };
}
