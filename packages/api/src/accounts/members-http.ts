import { needsSecondFactor } from "@footbridge/core/model/role.ts";
import * as invitations from "@footbridge/store/accounts/invitations.ts";
import { endMembership, listMembers, resetSecondFactor } from "@footbridge/store/accounts/memberships.ts";
import { listLetters, mailFigures, tryLetterAgain } from "@footbridge/store/people/outbox.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound, Trouble, unusable } from "../door/trouble.ts";
import { isOwnPage, whoAsks } from "../door/who.ts";
import { invitationProblem } from "./check-role.ts";
import { accountOf } from "./identify.ts";
import { memberFor, orClosed } from "./member-for.ts";
import { newAccount } from "./new-account.ts";
import type { AccountsPlace } from "./place.ts";
import type { SignInTools } from "./sign-in-http.ts";

/** Who I am, colleagues and letters. */
export function serveMembers(
  app: FastifyInstance,
  place: AccountsPlace,
  { library, refuse }: SignInTools,
): void {
  const { db } = place;
  mount(app, "getMe", async ({ request, reply }) => {
    void reply.header("cache-control", "no-store");
    const account = isOwnPage(request) ? await accountOf(request, place, library) : undefined;
    const { desk } = await whoAsks(request);
    const missing =
      account?.secondFactor === false && account.memberships.some(({ role }) => needsSecondFactor(role));
    return {
      desk,
      ...(account === undefined ? {} : { account: { name: account.name, email: account.email } }),
      roles: (account?.memberships ?? []).map(({ role, org }) => ({ role, org })),
      secondFactorMissing: missing,
      provider: place.provider !== undefined,
    };
  });
  mount(app, "listMembers", async ({ request }) => {
    const items = await orClosed(listMembers(db, await memberFor(request, "listMembers")));
    return { items: items.map(({ account: _account, ...rest }) => rest) };
  });
  mount(app, "endMembership", async ({ request, params }) => {
    const ended = await orClosed(endMembership(db, await memberFor(request, "endMembership"), params.id));
    if (!ended) throw notFound("membership that can be ended", params.id);
    return { done: true };
  });
  mount(app, "listOutbox", async ({ request }) => {
    const letters = await orClosed(listLetters(db, await memberFor(request, "listOutbox"), 200));
    const server = place.mail !== undefined;
    return {
      mail: { server, ...(await mailFigures(db)) },
      items: letters
        .filter(({ kind }) => kind !== "code" || !server)
        .map(({ sentAt, failure, ...letter }) => ({
          ...letter,
          sentAt: sentAt ?? undefined,
          failure: failure ?? undefined,
        })),
    };
  });
  mount(app, "tryLetterAgain", async ({ request, params }) => {
    const member = await memberFor(request, "tryLetterAgain");
    if (!(await orClosed(tryLetterAgain(db, member, params.id))))
      throw notFound("letter that waits", params.id);
    return { done: true };
  });
  serveLostFactors(app, place);
  serveInvitations(app, place);
  serveJoining(app, place, { library, refuse });
}

/** An invitation, opened by its token: what it is, and joining by it. */
function serveJoining(app: FastifyInstance, place: AccountsPlace, { library, refuse }: SignInTools): void {
  const { db } = place;
  mount(app, "readInvitation", async ({ body, reply }) => {
    void reply.header("cache-control", "no-store");
    const invited = await invitations.invitationOfToken(db, body.token);
    if (invited === undefined) throw notFound("open invitation", "of this link");
    const { email, role, org, expiresAt } = invited;
    const { internalAdapter } = await (await library()).$context;
    return { email, role, org, expiresAt, known: (await internalAdapter.findUserByEmail(email)) !== null };
  });
  mount(app, "acceptInvitation", async ({ request, body }) => {
    if (!isOwnPage(request)) throw new Trouble("not-allowed", "Only pages of this address may join.");
    const invited = await invitations.invitationOfToken(db, body.token);
    if (invited === undefined) throw notFound("open invitation", "of this link");
    const signedIn = await accountOf(request, place, library);
    if (signedIn === undefined && body.password !== undefined)
      await refuse(body.password, [invited.email, invited.org, body.name ?? ""]);
    const account = signedIn ?? (await newAccount(await library(), invited.email, body));
    const joined = await invitations.acceptInvitation(db, body.token, account);
    if (joined === undefined) throw notFound("open invitation", "for this address");
    return { role: joined.role, org: joined.org };
  });
}

function serveLostFactors(app: FastifyInstance, { db, publicUrl }: AccountsPlace): void {
  mount(app, "resetSecondFactor", async ({ request, params, body }) => {
    const member = await memberFor(request, "resetSecondFactor");
    const letter = lostFactorLetter(publicUrl ?? `http://${request.headers.host ?? "localhost"}`);
    if (!(await orClosed(resetSecondFactor(db, member, { id: params.id, why: body.why, letter }))))
      throw notFound("colleague", params.id);
    return { done: true };
  });
}

const lostFactorLetter = (here: string) => ({
  subject: "Your second factor was taken away · Se quitó su segundo factor",
  body: `A colleague took your lost second factor away; your password and all sessions ended with it. Go to ${here}/sign-in, choose “Forgotten”, set a new password by a code, and set up the second factor again. If you did not ask for this, tell your admin at once.
Un colega quitó su segundo factor perdido; su contraseña y sus sesiones terminaron. Vaya a ${here}/sign-in, elija “olvidé”, ponga una contraseña nueva con un código y configure otra vez el segundo factor. Si usted no lo pidió, avise enseguida.`,
});

function serveInvitations(app: FastifyInstance, { db, publicUrl }: AccountsPlace): void {
  mount(app, "listInvitations", async ({ request }) => ({
    items: [
      ...(await orClosed(invitations.listInvitations(db, await memberFor(request, "listInvitations")))),
    ],
  }));
  mount(app, "createInvitation", async ({ request, body }) => {
    const wrong = invitationProblem(body.role, body.org);
    if (wrong !== undefined) throw unusable([wrong]);
    const member = await memberFor(request, "createInvitation");
    const here = publicUrl ?? `http://${request.headers.host ?? "localhost"}`;
    const letter = (token: string) => ({
      subject: "You are invited to Footbridge · Invitación a Footbridge",
      body: `Open this link to join: ${here}/join/${token}\nAbra este enlace para entrar: ${here}/join/${token}`,
    });
    return orClosed(invitations.invite(db, member, { ...body, letter }));
  });
  mount(app, "withdrawInvitation", async ({ request, params }) => {
    const member = await memberFor(request, "withdrawInvitation");
    if (!(await orClosed(invitations.withdrawInvitation(db, member, params.id))))
      throw notFound("open invitation", params.id);
    return { done: true };
  });
}
