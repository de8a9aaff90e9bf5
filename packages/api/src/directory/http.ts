import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Point } from "@footbridge/core/directory/distance.ts";
import { findServices, type Looking } from "@footbridge/core/directory/find.ts";
import { whereZipIs, type WhereZipIs } from "@footbridge/core/directory/zip-codes.ts";
import { overlapFindings } from "@footbridge/core/directory/weekly-hours.ts";
import { error } from "@footbridge/core/finding.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import type { CityAround } from "@footbridge/feeds/city/around.ts";
import { listNotes, settleNote } from "@footbridge/store/directory/notes.ts";
import { type Change, changeService } from "@footbridge/store/directory/standings.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { type Asked, mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { directoryNow, type DirectoryNow, type DirectoryPlace } from "./listings.ts";
import { needsOf, toldFound, toldListing } from "./present.ts";

/** Finding a service, and keeping one's own. */
export function serveDirectory(app: FastifyInstance, place: DirectoryPlace): void {
  mount(app, "findServices", async ({ query, reply }) => {
    void reply.header("cache-control", "no-cache");
    return found(await directoryNow(place), query, place.around);
  });
  mount(app, "getService", async ({ params, reply }) => {
    void reply.header("cache-control", "no-cache");
    const { listings, shelves, now } = await directoryNow(place);
    const one = listings.find(({ support }) => support.id === params.service);
    if (one === undefined) throw notFound("service", params.service);
    return { ...toldListing(one, shelves, now), closed: one.support.closed === true };
  });
  mount(app, "listMyServices", async ({ request }) => {
    const member = await memberFor(request, "listMyServices");
    const notes = await orClosed(listNotes(place.db, member));
    const { listings, shelves, now } = await directoryNow(place);
    const mine = listings.filter(
      ({ organization }) => member.role === "admin" || organization.id === member.org,
    );
    return {
      items: mine.map((one) => ({ ...toldListing(one, shelves, now), closed: one.support.closed === true })),
      notes: [...notes],
    };
  });
  mount(app, "confirmService", ({ request, params }) =>
    change(place, request, "confirmService", params.service, (by) => ({ kind: "confirmed", by })),
  );
  mount(app, "setServiceRoom", ({ request, params, body }) => {
    const today = place.today();
    if (body.room === "open")
      return change(place, request, "setServiceRoom", params.service, () => ({
        kind: "room",
        room: { kind: "open", seatsLeft: body.seatsLeft },
      }));
    const until = body.until === undefined ? undefined : parseDay(body.until);
    if (until !== undefined && until < today) throw unusable([overAlready(until)]);
    return change(place, request, "setServiceRoom", params.service, () => ({
      kind: "room",
      room: { kind: "full", until },
    }));
  });
  mount(app, "editService", ({ request, params, body }) => {
    const wrong = [...overlapFindings(body.hours ?? [], "body.hours"), ...noLanguages(body.languages ?? [])];
    if (wrong.length > 0) throw unusable(wrong);
    return change(place, request, "editService", params.service, () => ({ kind: "edit", edit: body }));
  });
  mount(app, "settleServiceNote", async ({ request, params }) => {
    const member = await memberFor(request, "settleServiceNote");
    if (!(await orClosed(settleNote(place.db, member, params.id)))) throw notFound("note", params.id);
    return { done: true };
  });
}

const noLanguages = (codes: readonly string[]) =>
  codes.flatMap((code, place) =>
    /^[a-z]{2,3}$/.test(code)
      ? []
      : [
          error(
            "services.language",
            `body.languages[${place}]`,
            `“${code}” is no code of a language.`,
            "Give its code of ISO 639, such as es.",
          ),
        ],
  );

const overAlready = (until: Day) =>
  error("services.full-until", "body.until", `${until} is over already.`, "Give a day to come, or none.");

/** Says something of a service in the member's name; `by` is how their organization is called. */
async function change(
  place: DirectoryPlace,
  request: FastifyRequest,
  name: OperationName,
  service: string,
  changeBy: (by: string) => Change,
) {
  const member = await memberFor(request, name);
  const { one } = place.keeper.now().shelves;
  if (!one.support.has(service)) throw notFound("service", service);
  const by = one.organization.get(member.org)?.name ?? "Footbridge";
  const told = { service, change: changeBy(by), today: place.today() };
  await orClosed(changeService(place.db, member, told));
  const { listings, shelves, now } = await directoryNow(place);
  const listing = listings.find(({ support }) => support.id === service);
  if (listing === undefined) throw notFound("service", service);
  return toldListing(listing, shelves, now);
}

type Query = Asked<"findServices">["query"];

function found({ listings, shelves, now }: DirectoryNow, query: Query, around: CityAround) {
  const near = nearOf(query, listings, around);
  const looking: Looking = {
    need: query.need,
    place: query.place,
    language: query.language,
    openNow: query.openNow === "true",
    canTake: query.canTake === "true",
    near: near.point,
    age: query.age,
    words: query.q,
  };
  const { zip } = near;
  return {
    ...toldAll(findServices(listings, looking, now), { listings, shelves, now }, query.limit),
    ...(zip === undefined
      ? {}
      : { zip: { known: zip.known, ...(zip.known === "nothing" ? {} : { place: zip.place }) } }),
  };
}

/** What was found as the contract tells it, the first so many. */
export const toldAll = (
  all: ReturnType<typeof findServices>,
  { listings, shelves, now }: DirectoryNow,
  limit: number,
) => ({
  items: all.slice(0, limit).map((one) => toldFound(one, shelves, now)),
  total: all.length,
  needs: needsOf(listings, shelves),
  ...(now.holiday === undefined ? {} : { holiday: now.holiday }),
});

/** The point asked for, as degrees or by a ZIP code; and what is known of that ZIP code. */
function nearOf(
  { zip, latitude, longitude }: Query,
  listings: DirectoryNow["listings"],
  { zips }: CityAround,
): { readonly point?: Point | undefined; readonly zip?: WhereZipIs | undefined } {
  if (latitude !== undefined && longitude !== undefined) return { point: { latitude, longitude } };
  if (latitude !== undefined || longitude !== undefined)
    throw unusable([
      error(
        "services.half-a-point",
        "query.latitude",
        "A point has a latitude and a longitude.",
        "Give both, or a ZIP code.",
      ),
    ]);
  if (zip === undefined) return {};
  const there = listings.flatMap(({ site }) =>
    site?.zip === zip && site.latitude !== undefined && site.longitude !== undefined
      ? [{ latitude: site.latitude, longitude: site.longitude }]
      : [],
  );
  const where = whereZipIs(zip, zips, there);
  return { zip: where, point: where.known === "nothing" ? undefined : where.point };
}
