import { Readable } from "node:stream";
import { certify } from "@footbridge/store/measure/decide.ts";
import { providerKey, type Submission } from "@footbridge/store/measure/submission.ts";
import { list, providers, standing } from "@footbridge/store/measure/submissions.ts";
import type { Seat } from "@footbridge/store/database/work.ts";
import type { FastifyInstance } from "fastify";
import { takeBytes } from "../door/bytes.ts";
import { mount } from "../door/mount.ts";
import { whoAsks } from "../door/who.ts";
import { may, ownAlone } from "../policy.ts";
import { type Desk, takeBack, takeIn } from "./desk.ts";
import { type Named, settled } from "./handed.ts";
import { toldSubmission } from "./present.ts";
import { orTrouble } from "./refused.ts";
import { mountAtSeat, seatFor, seenSubmission } from "./seat.ts";

/** Files in, the list of them, and what is decided about them. */
export function serveSubmissions(app: FastifyInstance, desk: Desk, named: () => readonly Named[]): void {
  mountAtSeat(app, "listSubmissions", async ({ query, request }) => {
    const { seat } = await seatFor(desk, request, "listSubmissions", query.organization);
    const page = await list(seat, query);
    return { ...page, items: page.items.map((item) => toldSubmission(item)) };
  });
  mountAtSeat(app, "getSubmission", async ({ params, request }) => {
    const { submission, seat } = await seenSubmission(desk, request, "getSubmission", params.id);
    const mayCertify = may(await whoAsks(request), "certifySubmission");
    return { ...(await told(seat, submission)), groups: submission.groups, mayCertify };
  });
  mount(app, "certifySubmission", async ({ params, body }) => {
    const certified = await orTrouble(certify(desk.db, params.id, body), "submission");
    desk.wake();
    return told(desk.db, certified);
  });
  mountAtSeat(app, "discardSubmission", async ({ params, request }) => {
    const { seat } = await seenSubmission(desk, request, "discardSubmission", params.id);
    await orTrouble(takeBack(desk, params.id, seat), "submission");
    return { discarded: params.id };
  });
  mountAtSeat(app, "listSubmissionProviders", async ({ query, request }) => {
    const operation = "listSubmissionProviders";
    const { seat, member } = await seatFor(desk, request, operation, query.organization);
    const own = ownAlone(await whoAsks(request), operation)?.map(({ org }) => org);
    const seen = await providers(seat);
    const keys = new Set(seen.map(({ provider }) => providerKey(provider)));
    const others = named().filter(
      ({ id, name }) => !keys.has(providerKey(name)) && (member === undefined || id === member.org),
    );
    return {
      ...(own === undefined ? {} : { mine: own.flatMap((org) => named().filter(({ id }) => id === org)) }),
      items: [
        ...seen,
        ...others.map(({ id, name }) => ({ provider: name, organization: id, submissions: 0 })),
      ],
    };
  });
  serveUpload(app, desk, named);
}

/** With the certified one whose place it takes, as far as the seat shows it. */
const told = async (seat: Seat, submission: Submission) =>
  toldSubmission(submission, (await standing(seat, submission.providerKey, submission.report))?.id);

function serveUpload(app: FastifyInstance, desk: Desk, named: () => readonly Named[]): void {
  const types = ["application/octet-stream", "text/csv"];
  takeBytes(app, { types, most: desk.limits.bytes, streamed: true }, (scope, how) =>
    mountAtSeat(
      scope,
      "startSubmission",
      async ({ query, body, request }) => {
        const seated = await seatFor(desk, request, "startSubmission", query.organization);
        const handed = await settled(desk, query, seated, named());
        const stream =
          (body as unknown) instanceof Readable ? (body as unknown as Readable) : Readable.from([]);
        return told(seated.seat, await takeIn(desk, stream, handed, seated.seat));
      },
      how,
    ),
  );
}
