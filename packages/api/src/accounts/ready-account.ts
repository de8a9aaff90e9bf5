import { acceptInvitation, invitationOfToken } from "@footbridge/store/accounts/invitations.ts";
import { newAccount } from "./new-account.ts";
import type { AccountsPlace } from "./place.ts";
import { signInLibrary } from "./sign-in-library.ts";
import { totpOf } from "./totp.ts";

/** An account that can be used at once. */
export interface ReadyAccount {
  readonly account: string;
  readonly email: string;
  /** Of the second factor, for an authenticator app. */
  readonly secret: string;
}

/** Accepts invitations for made-up colleagues: account, password and second factor, as they would do it themselves. */
export async function readyAccounts(
  place: AccountsPlace,
  people: readonly { readonly token: string; readonly name: string }[],
  password: string,
): Promise<readonly ReadyAccount[]> {
  const library = await signInLibrary(place);
  const made: ReadyAccount[] = [];
  for (const { token, name } of people) {
    const invited = await invitationOfToken(place.db, token);
    if (invited === undefined) throw new Error("an invitation made a moment ago is open");
    const account = await newAccount(library, invited.email, { name, password });
    await acceptInvitation(place.db, token, account);
    const cookies = new Map<string, string>();
    const send = (path: string, body: object) => sendAs(library.handler, cookies, path, body);
    await send("sign-in/email", { email: invited.email, password });
    const { totpURI } = (await send("two-factor/enable", { password })) as { readonly totpURI: string };
    const secret = new URL(totpURI).searchParams.get("secret") ?? "";
    await send("two-factor/verify-totp", { code: totpOf(secret, Date.now()) });
    await send("sign-out", {});
    made.push({ account: account.id, email: invited.email, secret });
  }
  return made;
}

async function sendAs(
  handler: (request: Request) => Promise<Response>,
  cookies: Map<string, string>,
  path: string,
  body: object,
): Promise<unknown> {
  const origin = "http://localhost";
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { origin, cookie, "content-type": "application/json", "x-footbridge-address": "127.0.0.1" };
  const request = new Request(`${origin}/api/auth/${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  const answer = await handler(request);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return answer.json();
}
