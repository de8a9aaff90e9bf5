import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { breakGlass, lastGlass, listOpenGlass } from "@footbridge/store/people/glass.ts";
import { error } from "@footbridge/core/finding.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { emergencyNotice, type NameOf } from "./notices.ts";

interface EmergencyTools {
  readonly about: About;
  readonly nameOf: NameOf;
}

/** Records opened without consent, in an emergency. */
export function serveEmergencies(
  app: FastifyInstance,
  db: Database,
  { about, nameOf }: EmergencyTools,
): void {
  mount(app, "breakGlass", async ({ request, params, body }) => {
    const { member, person } = await about(request, "breakGlass", params.person);
    const notice = emergencyNotice(nameOf(member.org), body.hours);
    const glass = await orClosed(breakGlass(db, member, { ...body, person, notice }));
    if (glass === undefined) throw notFound("person", params.person);
    return { id: glass.id, until: glass.until };
  });
  mount(app, "listEmergencies", async ({ request }) => {
    const member = await memberFor(request, "listEmergencies");
    const open = await orClosed(listOpenGlass(db, member));
    return {
      items: open.map(({ person, reason, openedAt, until, account, name }) => ({
        person,
        reason,
        openedAt,
        until,
        own: account === member.account,
        name,
      })),
    };
  });
}

/** A person who may not be known is not there; whoever had the record open in an emergency hears that this is over. */
export async function closedTo(db: Database, member: Member, person: string): Promise<Trouble> {
  const last = await orClosed(lastGlass(db, member, person));
  if (last === undefined) return notFound("person", person);
  const over = error(
    "person.emergency-over",
    "person",
    `You had opened this record in an emergency, until ${last.until}. That is over.`,
    "Ask the person to say yes to your organization, or open the record again with a new reason.",
    { until: last.until },
  );
  return new Trouble("not-found", over.message, { findings: [over] });
}
