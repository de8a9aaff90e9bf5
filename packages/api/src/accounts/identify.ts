import { needsSecondFactor } from "@footbridge/core/model/role.ts";
import {
  hasAdmin,
  isOfProvider,
  type Membership,
  membershipsOf,
} from "@footbridge/store/accounts/memberships.ts";
import type { FastifyRequest } from "fastify";
import type { SignIn } from "../door/who.ts";
import type { AccountsPlace } from "./place.ts";
import { cookiePrefix, type SignInLibrary } from "./sign-in-library.ts";

/** An account as its session tells it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
  readonly memberships: readonly Membership[];
}

/** Who signed in with this request's cookie; asks the library only where there is a cookie of ours. */
export async function accountOf(
  request: FastifyRequest,
  { db }: AccountsPlace,
  library: () => Promise<SignInLibrary>,
): Promise<Account | undefined> {
  const { cookie } = request.headers;
  if (cookie === undefined || !cookie.includes(`${cookiePrefix}.session_token`)) return undefined;
  const { api } = await library();
  const session = await api.getSession({ headers: new Headers({ cookie }) });
  if (session === null) return undefined;
  const { id, name, email, twoFactorEnabled } = session.user;
  return {
    id,
    name,
    email,
    secondFactor: twoFactorEnabled === true || (await isOfProvider(db, id)),
    memberships: await membershipsOf(db, id),
  };
}

/** What the gate asks. Without the second factor only what needs none is left. */
export function signInOf(place: AccountsPlace, library: () => Promise<SignInLibrary>): SignIn {
  let admin = false;
  return {
    identify: async (request) => {
      const account = await accountOf(request, place, library);
      if (account === undefined) return { memberships: [] };
      const memberships = account.memberships.filter(
        ({ role }) => account.secondFactor || !needsSecondFactor(role),
      );
      return { account: account.id, memberships };
    },
    // The last admin stays: once there is one, there is always one.
    hasAdmin: async () => (admin ||= await hasAdmin(place.db)),
  };
}
