import type { Ask, Told } from "@footbridge/contract/client.ts";
import { makeAccountsClient } from "@footbridge/contract/accounts/client.ts";
import type { AccountsName } from "@footbridge/contract/accounts/operations.ts";
import { type Asked, useAsked } from "../api/asked.ts";

/** Asks the server about accounts and people. */
export const askWork = makeAccountsClient();

/** As `useAsked`, for accounts and people: asked anew each time a page is opened. */
export const useWorkAsked = <N extends AccountsName>(name: N, what: Ask<N> | undefined): Asked<Told<N>> =>
  useAsked(name, what, { freshMs: 0, by: askWork });
