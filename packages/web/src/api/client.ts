import { makeClient } from "@footbridge/contract/client.ts";

/** Asks the server this page came from. */
export const ask = makeClient();
