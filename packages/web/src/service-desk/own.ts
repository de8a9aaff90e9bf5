import type { Told } from "@footbridge/contract/client.ts";

/** A service of my organization. */
export type Own = Told<"listMyServices">["items"][number];
