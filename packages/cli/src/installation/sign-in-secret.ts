import { constants, copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setting } from "./where.ts";

/** What cookies and second factors are sealed with: BETTER_AUTH_SECRET, or a key made once in this file. */
export async function signInSecret(file: string): Promise<string> {
  const given = setting("BETTER_AUTH_SECRET");
  if (given !== "") return given;
  // Before, all data directories of a folder had one key of this name: what it sealed must still open.
  await copyFile(join(dirname(file), "sign-in.key"), file, constants.COPYFILE_EXCL).catch(() => undefined);
  const { peopleKey } = await import("@footbridge/api/measure/people-key.ts");
  return (await peopleKey(file)).toString("hex");
}
