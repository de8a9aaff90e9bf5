import { roles } from "@footbridge/core/model/role.ts";
import { z } from "zod";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";

const moment = z.string().describe("ISO 8601, UTC.");
const role = z.enum(roles);
const org = z
  .string()
  .max(200)
  .describe("Key of an organization of the catalog; empty for the whole partnership.");
const id = z.strictObject({ id: z.string().min(1).max(80) });
const bad = ["unusable-request", "unreadable-body"] as const;
const done = z.strictObject({ done: z.literal(true) });

export const getMe = operation({
  method: "GET",
  path: "/api/v1/me",
  tag: "accounts",
  summary: "Who I am here, and as what",
  response: z.strictObject({
    desk: z.boolean().describe("Somebody at the machine, while there is no admin."),
    account: z.strictObject({ name: z.string(), email: z.string() }).optional(),
    roles: z.array(z.strictObject({ role, org })),
    secondFactorMissing: z.boolean().describe("What needs a second factor is closed until one is set up."),
    provider: z.boolean().describe("Staff may sign in by an OpenID Connect provider as well."),
  }),
  errors: [...anyRequest],
});

const memberSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  org,
  role,
  since: moment,
});

export const listMembers = operation({
  method: "GET",
  path: "/api/v1/members",
  tag: "accounts",
  summary: "Colleagues: those of one's organization, or all for an admin",
  response: z.strictObject({ items: z.array(memberSchema) }),
  errors: ["not-allowed", ...anyRequest],
});

export const endMembership = operation({
  method: "DELETE",
  path: "/api/v1/members/{id}",
  tag: "accounts",
  summary: "Take a colleague out, at once",
  params: id,
  response: done,
  errors: ["not-allowed", "not-found", ...anyRequest],
});

export const resetSecondFactor = operation({
  method: "POST",
  path: "/api/v1/members/{id}/second-factor/reset",
  tag: "accounts",
  summary: "Take a colleague's lost second factor away; their password and sessions end with it",
  description:
    "They get a letter: a code sent to their address sets a new password, then the second factor is set up anew. A program manager does it for colleagues who are nothing elsewhere, an admin for everybody, nobody for themselves. It is written down.",
  params: id,
  body: z.strictObject({ why: typed(300).min(10).describe("How you know that it is them who ask.") }),
  example: { why: "Lost her phone; I spoke with her in the office." },
  response: done,
  errors: ["not-allowed", "not-found", ...bad, ...anyRequest],
});

const invitationSchema = z.strictObject({
  id: z.string(),
  email: z.string(),
  org,
  role,
  at: moment,
  expiresAt: moment,
  acceptedAt: moment.optional(),
  withdrawnAt: moment.optional(),
});

export const listInvitations = operation({
  method: "GET",
  path: "/api/v1/invitations",
  tag: "accounts",
  summary: "Who was invited",
  response: z.strictObject({ items: z.array(invitationSchema) }),
  errors: ["not-allowed", ...anyRequest],
});

export const createInvitation = operation({
  method: "POST",
  path: "/api/v1/invitations",
  tag: "accounts",
  summary: "Invite somebody; the link goes by letter and is told once",
  body: z.strictObject({
    email: z.email().max(200),
    role,
    org: org.default(""),
    days: z.int().min(1).max(31).default(7),
  }),
  example: { email: "ada@example.org", role: "admin" },
  response: z.strictObject({ invitation: invitationSchema, token: z.string() }),
  errors: ["not-allowed", ...bad, ...anyRequest],
});

export const withdrawInvitation = operation({
  method: "DELETE",
  path: "/api/v1/invitations/{id}",
  tag: "accounts",
  summary: "Take an invitation back",
  params: id,
  response: done,
  errors: ["not-allowed", "not-found", ...anyRequest],
});

export const readInvitation = operation({
  method: "POST",
  path: "/api/v1/invitations/read",
  tag: "accounts",
  summary: "Who a token invites, and as what; for whoever holds it",
  body: z.strictObject({ token: z.string().min(20).max(100) }),
  example: { token: "as-it-stands-in-the-letter" },
  response: z.strictObject({
    email: z.string(),
    role,
    org,
    expiresAt: moment,
    known: z.boolean().describe("There is an account with this address: sign in with it, then join."),
  }),
  errors: ["not-found", ...bad, ...anyRequest],
});

export const acceptInvitation = operation({
  method: "POST",
  path: "/api/v1/invitations/accept",
  tag: "accounts",
  summary: "Join by the token of an invitation: with a new password, or signed in with the invited address",
  body: z.strictObject({
    token: z.string().min(20).max(100),
    name: typed(120).optional(),
    password: z.string().min(12).max(128).optional(),
  }),
  example: { token: "as-it-stands-in-the-letter", name: "Ada Okafor", password: "a sentence of your own" },
  response: z.strictObject({ role, org }),
  errors: ["not-allowed", "not-found", ...bad, ...anyRequest],
});

export const listOutbox = operation({
  method: "GET",
  path: "/api/v1/outbox",
  tag: "accounts",
  summary: "Letters that go out; codes only to the desk, and only while no mail server sends them",
  response: z.strictObject({
    mail: z.strictObject({
      server: z.boolean().describe("A mail server is named; without, letters stay here."),
      waiting: z.int().describe("Letters and codes that wait."),
      failing: z.int().describe("Those of them that were refused at least once."),
    }),
    items: z.array(
      z.strictObject({
        id: z.string(),
        at: moment,
        recipient: z.string(),
        kind: z.enum(["code", "invitation", "notice"]),
        subject: z.string(),
        body: z.string().describe("Empty once it was sent."),
        sentAt: moment.optional(),
        failure: z.string().optional().describe("What the mail server said last."),
        attempts: z.int(),
        givenUp: z.boolean(),
      }),
    ),
  }),
  errors: ["not-allowed", ...anyRequest],
});

export const tryLetterAgain = operation({
  method: "POST",
  path: "/api/v1/outbox/{id}/again",
  tag: "accounts",
  summary: "Send a letter again that was refused or given up",
  params: id,
  response: done,
  errors: ["not-allowed", "not-found", ...anyRequest],
});
