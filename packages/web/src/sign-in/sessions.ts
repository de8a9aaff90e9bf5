import { askSignIn, type Signed, textIn } from "./ask.ts";

/** A place where somebody is signed in. */
export interface Session {
  readonly token: string;
  readonly at: string;
  readonly from: string;
  readonly by: string;
  readonly here: boolean;
}

const toldOf = (signed: Signed): Readonly<Record<string, unknown>> => {
  if (!signed.ok) throw new Error(signed.why);
  return signed.told;
};

/** Where one is signed in, the newest first. */
export async function loadSessions(): Promise<readonly Session[]> {
  const [own, all] = await Promise.all([askSignIn("get-session"), askSignIn("list-sessions")]);
  const here = textIn({ ...(toldOf(own)["session"] as object) }, "token");
  return Object.values(toldOf(all))
    .map((told) => {
      const one: Readonly<Record<string, unknown>> = { ...(told as object) };
      const token = textIn(one, "token");
      return {
        token,
        at: textIn(one, "createdAt"),
        from: textIn(one, "ipAddress"),
        by: textIn(one, "userAgent"),
        here: token === here,
      };
    })
    .toSorted((one, other) => other.at.localeCompare(one.at));
}

/** A browser by its usual name; what calls itself otherwise, by the beginning of that. */
export function browserIn(by: string): string {
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(by)?.[0];
  const browser = /Edg|Firefox|Chrome|Safari/.exec(by)?.[0];
  if (browser === undefined) return by.slice(0, 40);
  return system === undefined ? browser : `${browser}, ${system}`;
}
