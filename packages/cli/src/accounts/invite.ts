import { invitationProblem } from "@footbridge/api/accounts/check-role.ts";
import { roles, type Role } from "@footbridge/core/model/role.ts";
import { inviteFromMachine } from "@footbridge/store/accounts/invitations.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";
import { setting, storeOptions, type WhereOptions } from "../installation/where.ts";
import { withStore } from "../installation/with-store.ts";

/** How `accounts invite` was asked for. */
export interface InviteOptions extends WhereOptions {
  readonly email: string;
  readonly role: string;
  readonly org: string;
  readonly days: number;
}

/** Invites somebody and prints the link; the letter goes out where a mail server is set. */
export async function runInvite({ email, role: asked, org, days, ...where }: InviteOptions): Promise<void> {
  await withStore(storeOptions(where), async ({ db, owner }) => {
    const role = roleOf(asked);
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw new StoreProblem(
        "accounts.email",
        `${email} is no e-mail address.`,
        "Write it as ada@example.org.",
      );
    const wrong = invitationProblem(role, org);
    if (wrong !== undefined) throw new StoreProblem(wrong.code, wrong.message, wrong.fix);
    const here = setting("FOOTBRIDGE_URL") || owner?.url || "http://localhost:4300";
    const linkOf = (token: string): string => `${here}/join/${token}`;
    const letter = (token: string) => ({
      subject: "You are invited to Footbridge · Invitación a Footbridge",
      body: `Open this link to join: ${linkOf(token)}\nAbre este enlace para entrar: ${linkOf(token)}`,
    });
    const { token, invitation } = await inviteFromMachine(db, { email, role, org, days, letter });
    process.stdout.write(
      `${invitation.email} is invited as ${role}${org === "" ? "" : ` of ${org}`}, for ${days} days. The link works once:\n${linkOf(token)}\n`,
    );
  });
}

function roleOf(asked: string): Role {
  const role = roles.find((each) => each === asked);
  if (role !== undefined) return role;
  throw new StoreProblem("accounts.role", `There is no role “${asked}”.`, `Use one of: ${roles.join(", ")}.`);
}
