/** What came of a try to sign in or to change something about it. */
export type Signed =
  | { readonly ok: true; readonly told: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly why: "wrong" }
  | { readonly ok: false; readonly why: "guessed" }
  /** The password counts no more: the second factor came too late, or was wrong too often. */
  | { readonly ok: false; readonly why: "over" }
  | { readonly ok: false; readonly why: "gone" }
  | { readonly ok: false; readonly why: "wait"; readonly seconds: number }
  | { readonly ok: false; readonly why: "said"; readonly words: string };

/** Asks the sign-in part of the server. */
export async function askSignIn(path: string, body?: object): Promise<Signed> {
  const sent =
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        };
  const answer = await fetch(`/api/auth/${path}`, sent).catch(() => undefined);
  if (answer === undefined) return { ok: false, why: "gone" };
  const told: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return { ok: true, told: { ...(told as object) } };
  if (answer.status === 429)
    return {
      ok: false,
      why: "wait",
      seconds: Number(answer.headers.get("retry-after") ?? 60),
    };
  if (answer.status >= 500) return { ok: false, why: "gone" };
  if (codesIn(told).includes("password.guessed")) return { ok: false, why: "guessed" };
  if (passwordIsOver.has(codeOf(told))) return { ok: false, why: "over" };
  const { detail } = { ...(told as { readonly detail?: unknown }) };
  return typeof detail === "string" ? { ok: false, why: "said", words: detail } : { ok: false, why: "wrong" };
}

/** What the second factor answers where the password is to be typed anew. */
const passwordIsOver: ReadonlySet<unknown> = new Set([
  "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE",
  "INVALID_TWO_FACTOR_COOKIE",
]);

const codeOf = (told: unknown): unknown => ({ ...(told as { readonly code?: unknown }) }).code;

/** The codes of what is wrong, as a problem tells them. */
function codesIn(told: unknown): readonly unknown[] {
  const { findings } = { ...(told as { readonly findings?: unknown }) };
  return Array.isArray(findings) ? findings.map((each: { readonly code?: unknown }) => each.code) : [];
}

/** A text in an answer; empty where there is none. */
export const textIn = (told: Readonly<Record<string, unknown>>, name: string): string => {
  const text = told[name];
  return typeof text === "string" ? text : "";
};
