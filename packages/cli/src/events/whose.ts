import { actingAs } from "@footbridge/api/policy.ts";
import { membershipsOfAddress, noteAtMachine } from "@footbridge/store/accounts/at-machine.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";

/** Whom a command at the machine acts for. */
export interface WhoseOptions {
  readonly as: string;
  readonly org?: string | undefined;
}

/** The colleague in whose name events are written, if they may write them; that the machine does it for them is written down. */
export async function memberOf(db: Database, { as, org }: WhoseOptions, why: string): Promise<Member> {
  const all = await membershipsOfAddress(db, as);
  if (all.length === 0)
    throw new StoreProblem(
      "events.nobody",
      `Nobody here has the address ${as}.`,
      "Name a colleague who may write down what happened: --as NAME@example.org.",
    );
  const able = all.filter(
    (member) => actingAs({ desk: false, memberships: [member] }, "importEvents") !== undefined,
  );
  const wanted = able.filter((member) => org === undefined || member.org === org);
  const [member] = wanted;
  if (member === undefined)
    throw new StoreProblem(
      "events.not-allowed",
      `${as} may not bring in events${org === undefined ? "" : ` for ${org}`}.`,
      able.length === 0
        ? "Name a navigator or a program manager."
        : `Say for which organization: --org ${able.map(({ org: own }) => own).join(" or ")}.`,
    );
  if (new Set(wanted.map(({ org: own }) => own)).size > 1)
    throw new StoreProblem(
      "events.which-organization",
      `${as} works for more than one organization.`,
      `Say for which: --org ${wanted.map(({ org: own }) => own).join(" or ")}.`,
    );
  await noteAtMachine(db, "bring in events at the machine", `for ${as}, ${member.org}: ${why}`);
  return member;
}
