import type { Standing } from "@footbridge/core/model/persona.ts";
import { type Checked, error } from "@footbridge/core/finding.ts";
import type { AskOptions } from "./options.ts";
import { readJsonFile } from "../files/read-file.ts";

/** Gets JSON from the API by its path below `/api/v1/`, or undefined where it is not there. */
export type Get = (path: string) => Promise<unknown>;

const list = (text: string | undefined): string[] =>
  (text ?? "").split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));

/** The body of the request that the options mean. What is wrong with their content is for the API to say. */
export async function questionOf(options: AskOptions, get: Get): Promise<Checked<object>> {
  const asker = await askerOf(options, get);
  if (!asker.ok) return asker;
  const { start, criteria, limitMs, to } = options;
  const question = {
    ...asker.value,
    target: to,
    ...(start === undefined ? {} : { start }),
    ...(criteria === undefined ? {} : { criteria: list(criteria) }),
    ...(limitMs === undefined ? {} : { limitMs: Number(limitMs) }),
  };
  return { ok: true, value: question, findings: [] };
}

async function askerOf({ persona, standing, also }: AskOptions, get: Get): Promise<Checked<object>> {
  if ((persona === undefined) === (standing === undefined)) return { ok: false, findings: [oneAsker] };
  const more = list(also);
  if (persona !== undefined && more.length === 0) return { ok: true, value: { persona }, findings: [] };
  const read = persona === undefined ? await readJsonFile(standing ?? "") : await standingOf(persona, get);
  return read.ok ? { ...read, value: { standing: withPlaces(read.value, more) } } : read;
}

const oneAsker = error(
  "ask.who",
  "--persona, --standing",
  "It is not clear who asks.",
  "Give either --persona ID or --standing FILE.",
);

async function standingOf(persona: string, get: Get): Promise<Checked<unknown>> {
  const found = (await get(`personas/${encodeURIComponent(persona)}`)) as { standing?: Standing } | undefined;
  if (found?.standing !== undefined) return { ok: true, value: found.standing, findings: [] };
  const missing = error(
    "ask.persona",
    "--persona",
    `There is no persona “${persona}”.`,
    "See /api/v1/personas.",
  );
  return { ok: false, findings: [missing] };
}

/** A standing that is not even an object is left as it is: the API says what is wrong with it. */
function withPlaces(standing: unknown, more: readonly string[]): unknown {
  if (typeof standing !== "object" || standing === null) return standing;
  const places: unknown = "places" in standing ? standing.places : [];
  return { ...standing, places: [...new Set([...(Array.isArray(places) ? places : []), ...more])] };
}
