import { codeOf, messageOf } from "@footbridge/store/problem.ts";
import { listenTrouble, usualPort } from "../ports.ts";
import { type Check, note, ok } from "./check.ts";

/** Whether the usual port is free, or already ours. */
export async function checkPort(own: string | undefined, port = usualPort): Promise<Check> {
  const name = `port ${port}`;
  if (own !== undefined && new URL(own).port === String(port)) return ok(name, "Footbridge itself is there");
  const trouble = await listenTrouble(port, "127.0.0.1");
  if (trouble === undefined) return ok(name, "free");
  const why = codeOf(trouble) === "EADDRINUSE" ? "taken by another program" : messageOf(trouble);
  return note(name, why, "npm start takes the next free one; --port NUMBER chooses.");
}
