import { createHmac, randomBytes } from "node:crypto";
import type { Role } from "@footbridge/core/model/role.ts";
import type { Page } from "playwright";

/** Somebody who works here, signed in. */
export interface Staff {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Of the second factor; `totp` tells its digits. */
  readonly secret: string;
}

interface AsWhat {
  readonly role: Exclude<Role, "participant">;
  /** Key of an organization of the demo city, such as `lantern`; empty for agency, board, auditor, admin. */
  readonly org?: string;
  readonly name?: string;
  /** What the clock of the application says, in milliseconds; this machine's if left out. */
  readonly now?: number;
}

/** RFC 6238 with SHA-1, six digits, 30 seconds: what the app on the phone shows. */
export function totp(secret: string, at = Date.now()): string {
  const bits = Array.from(secret)
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}

/**
 * Makes an account in a role and signs the page's context in, past the second factor; half a second, without a click.
 * The desk at the machine invites. An **admin** closes the desk for all stories of the application: for one, start an
 * application of your own (`startApp`), and say by what you invite afterwards.
 */
export async function signIn(page: Page, what: AsWhat, by?: Page): Promise<Staff> {
  const address = await addressOf(page);
  const inviting = by === undefined ? "" : await cookiesOf(by, address);
  const email = `${what.role}-${randomBytes(5).toString("hex")}@example.org`;
  const name = what.name ?? `Sam ${what.role}`;
  const password = "a long walk on the bridge";
  const { role, org = "" } = what;
  const { token } = await invite(address, { email, role, org }, inviting);
  await send(address, "v1/invitations/accept", { token, name, password });
  const session = new Map<string, string>();
  await send(address, "auth/sign-in/email", { email, password }, session);
  const { totpURI } = (await send(address, "auth/two-factor/enable", { password }, session)) as {
    readonly totpURI: string;
  };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  await send(address, "auth/two-factor/verify-totp", { code: totp(secret, what.now) }, session);
  await page
    .context()
    .addCookies([...session].map(([key, value]) => ({ name: key, value, url: address, httpOnly: true })));
  return { name, email, password, secret };
}

/** Signs a page in as somebody who has an account already; `now` is what the clock of the application says. */
export async function signInAgain(
  page: Page,
  { email, password, secret }: Staff,
  now: number,
): Promise<void> {
  const address = await addressOf(page);
  const session = new Map<string, string>();
  await send(address, "auth/sign-in/email", { email, password }, session);
  await send(address, "auth/two-factor/verify-totp", { code: totp(secret, now) }, session);
  await page
    .context()
    .addCookies([...session].map(([key, value]) => ({ name: key, value, url: address, httpOnly: true })));
}

/** Invites somebody, as the desk or with the cookies of an admin; the token is that of the link. */
export const invite = (
  address: string,
  whom: { readonly email: string; readonly role: Role; readonly org: string },
  cookie = "",
): Promise<{ readonly token: string }> =>
  send(address, "v1/invitations", whom, new Map([["", cookie]])) as Promise<{ readonly token: string }>;

/** The address that the page's context was opened for. */
async function addressOf(page: Page): Promise<string> {
  if (!page.url().startsWith("http")) await page.goto("/api/v1/health/live");
  return new URL(page.url()).origin;
}

const cookiesOf = async (page: Page, address: string): Promise<string> =>
  (await page.context().cookies(address)).map(({ name, value }) => `${name}=${value}`).join("; ");

/** Sends as a page of the address would; keeps the cookies of the answer. */
async function send(
  address: string,
  path: string,
  body: object,
  session = new Map<string, string>(),
): Promise<unknown> {
  const cookie = [...session].map(([name, value]) => (name === "" ? value : `${name}=${value}`)).join("; ");
  const answer = await fetch(`${address}/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address, ...(cookie === "" ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
  const told: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`);
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0/i.test(line)) session.delete(pair.slice(0, at));
    else session.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return told;
}
