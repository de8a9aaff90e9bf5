import { describe, expect, test } from "vitest";
import { NoSuchMember } from "../../src/database/work.ts";
import {
  acceptInvitation,
  invitationOfToken,
  invite,
  listInvitations,
  withdrawInvitation,
} from "../../src/accounts/invitations.ts";
import { endMembership, hasAdmin, listMembers, membershipsOf } from "../../src/accounts/memberships.ts";
import { engines } from "../engines.ts";
import { desk, memberOf } from "../people/two-houses.ts";

const asked = { email: "Ada@Example.org", org: "", role: "admin", days: 7 } as const;
const denied = { code: "42501" };

describe.each(engines)("invitations on $name", ({ use }) => {
  const engine = use();

  test("the desk makes the first admin, and is no admin after that", async () => {
    const { db } = await engine.store();
    const other = await memberOf(db, "eve", "board");
    const ada = { id: "eve", name: "Ada", email: "ada@example.org" };
    const { token, invitation } = await invite(db, desk, asked);
    expect(await invitationOfToken(db, token)).toEqual(invitation);
    expect(await hasAdmin(db)).toBe(false);
    expect(await acceptInvitation(db, token, { ...ada, email: "eve@example.org" })).toBeUndefined();
    expect(await acceptInvitation(db, "forged", ada)).toBeUndefined();
    expect(await acceptInvitation(db, token, ada)).toMatchObject({ role: "admin" });
    expect(await acceptInvitation(db, token, ada)).toBeUndefined();
    expect(await hasAdmin(db)).toBe(true);
    expect((await membershipsOf(db, "eve")).map(({ role }) => role)).toEqual(["board", "admin"]);
    await expect(invite(db, desk, asked)).rejects.toBeInstanceOf(NoSuchMember);
    await expect(invite(db, other, asked)).rejects.toMatchObject(denied);
  });

  test("a program manager invites colleagues to their own organisation, nobody above and nobody elsewhere", async () => {
    const { db } = await engine.store();
    const lead = await memberOf(db, "lee", "program-manager", "harbor");
    const other = await memberOf(db, "lou", "program-manager", "uptown");
    const colleague = { email: "nan@example.org", org: "harbor", role: "navigator", days: 7 } as const;
    const { invitation } = await invite(db, lead, colleague);
    for (const beyond of [{ org: "uptown" }, { role: "employer" }, { role: "admin", org: "" }] as const)
      await expect(invite(db, lead, { ...colleague, ...beyond })).rejects.toMatchObject(denied);
    expect(await listInvitations(db, other)).toEqual([]);
    expect(await withdrawInvitation(db, other, invitation.id)).toBe(false);
    expect(await withdrawInvitation(db, lead, invitation.id)).toBe(true);
  });

  test("who was taken out is out at once; the last admin stays", async () => {
    const { db } = await engine.store();
    const ada = await memberOf(db, "ada", "admin");
    await memberOf(db, "nan", "navigator", "harbor");
    expect(await endMembership(db, ada, "member-nan-navigator-harbor")).toBe(true);
    expect(await membershipsOf(db, "nan")).toEqual([]);
    expect(await endMembership(db, ada, "member-ada-admin")).toBe(false);
    expect((await listMembers(db, ada)).map(({ account }) => account)).toEqual(["ada"]);
  });
});
