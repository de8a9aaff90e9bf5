import type { Day } from "@footbridge/core/units/day.ts";
import { holdsLab } from "@footbridge/store/labs/hosting.ts";
import * as store from "@footbridge/store/labs/steps.ts";
import { readRoom } from "@footbridge/store/labs/room.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { Tries } from "../accounts/tries.ts";
import { type Asked, mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { newId, newToken } from "./codes.ts";
import { stepLetter } from "./letters.ts";
import type { LabsPlace } from "./place.ts";

/** Wrong links from one address before it waits, and how long in milliseconds. */
const wrongLinks = 20;
const pauseMs = 15 * 60_000;

/** Next steps: by hosts, and by owners with the link of a letter. */
export function serveSteps(app: FastifyInstance, place: LabsPlace): void {
  const { db, today } = place;
  mount(app, "listNextSteps", async ({ request, params: { lab } }) => {
    const member = await memberFor(request, "listNextSteps");
    if (!(await orClosed(holdsLab(db, member, lab)))) throw notFound("lab", lab);
    const items = await orClosed(store.listSteps(db, member, lab));
    return { items: items.map((step) => toldStep(step, today())) };
  });
  mount(app, "addNextStep", ({ request, params: { lab }, body }) =>
    put(place, request, "addNextStep", { lab, id: newId("step"), ...body }),
  );
  mount(app, "changeNextStep", async ({ request, params: { lab, id }, body }) => {
    const member = await memberFor(request, "changeNextStep");
    const there = await orClosed(store.listSteps(db, member, lab));
    if (!there.some((step) => step.id === id)) throw notFound("next step", id);
    return put(place, request, "changeNextStep", { lab, id, ...body });
  });
  serveLinks(app, place);
}

async function put(
  { db, today, publicUrl }: LabsPlace,
  request: FastifyRequest,
  name: "addNextStep" | "changeNextStep",
  step: { readonly lab: string; readonly id: string } & Asked<"addNextStep">["body"],
) {
  const member = await memberFor(request, name);
  const token = newToken();
  const done = await orClosed(store.putStep(db, member, { ...step, token }));
  if (done === undefined) throw notFound("lab with room for a step", step.lab);
  const { email } = step;
  if (done.newAddress && email !== undefined) {
    const title = (await readRoom(db, step.lab))?.title ?? "";
    const letter = stepLetter("yours", { ...done.step, title }, { token, publicUrl });
    await store.putStepLetter(db, { recipient: email, ...letter });
  }
  return toldStep(done.step, today());
}

const toldStep = ({ recommendation, ...step }: store.StoredStep, today: Day) => ({
  ...step,
  ...(recommendation === null ? {} : { recommendation }),
  late: (step.status === "open" || step.status === "under-way") && step.due < today,
});

function serveLinks(app: FastifyInstance, { db, today }: LabsPlace): void {
  const tries = new Tries({ failures: wrongLinks, pauseMs, codes: wrongLinks });
  const at = async (
    request: FastifyRequest,
    token: string,
    change?: Parameters<typeof store.stepByLink>[2],
  ) => {
    const wait = tries.pause(request.ip, wrongLinks);
    if (wait > 0)
      throw new Trouble("too-many-requests", `Too many wrong links from here. Try again in ${wait} s.`, {
        retryAfter: wait,
      });
    const found = await store.stepByLink(db, token, change);
    if (found !== undefined) return { lab: found.title, step: toldStep(found.step, today()) };
    tries.add(request.ip);
    throw new Trouble(
      "not-found",
      "This link is not one of ours, or a newer letter has another. Open the newest letter.",
    );
  };
  mount(app, "getStepByLink", ({ request, reply, params }) => {
    void reply.header("cache-control", "no-store");
    return at(request, params.token);
  });
  mount(app, "answerStepByLink", ({ request, reply, params, body }) => {
    void reply.header("cache-control", "no-store");
    return at(request, params.token, body);
  });
}
