import { error } from "@footbridge/core/finding.ts";
import { checkBirth } from "@footbridge/core/history/birth.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { correctPerson } from "@footbridge/store/people/corrections.ts";
import type { FastifyInstance } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { correctionNotice, houseNotice, type NameOf } from "./notices.ts";
import { toldPerson } from "./told-person.ts";

interface CorrectionTools {
  readonly about: About;
  readonly today: () => Day;
  readonly nameOf: NameOf;
}

/** E-mail, phone and birth date that were written down wrong, corrected by staff. */
export function serveCorrections(
  app: FastifyInstance,
  db: Database,
  { about, today, nameOf }: CorrectionTools,
): void {
  mount(app, "correctPerson", async ({ request, params, body }) => {
    const { member, person } = await about(request, "correctPerson", params.person);
    const { born = "" } = body;
    const wrong = born === "" ? [] : checkBirth(born, today());
    if (wrong.length > 0) throw unusable(wrong);
    const done = await orClosed(
      correctPerson(db, member, {
        ...body,
        person,
        notice: correctionNotice(nameOf(member.org)),
        toHouse: houseNotice(nameOf(member.org)),
      }),
    );
    if (done.outcome === "unknown") throw notFound("person", params.person);
    if (done.outcome === "born-too-late") throw unusable([bornTooLate(born, done.first)]);
    const { told, linked, asked } = done;
    return { person: toldPerson(done.person), changed: done.outcome === "corrected", told, linked, asked };
  });
}

const bornTooLate = (born: string, first: string) =>
  error(
    "person.born-after-an-event",
    "born",
    `Something happened to the person on ${first}, before ${born}.`,
    "Correct the day of birth, or that entry of the journey.",
  );
