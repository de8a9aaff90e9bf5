import { dirname, join } from "node:path";
import { setting } from "./where.ts";

/** What cookies are sealed with: BETTER_AUTH_SECRET, or a key made once beside that of pseudonyms. */
export async function signInSecret(peopleKeyFile: string): Promise<string> {
  const given = setting("BETTER_AUTH_SECRET");
  if (given !== "") return given;
  const { peopleKey } = await import("@footbridge/api/measure/people-key.ts");
  return (await peopleKey(join(dirname(peopleKeyFile), "sign-in.key"))).toString("hex");
}
