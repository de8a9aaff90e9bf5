import { currentOwner } from "@footbridge/store/embedded/open-embedded.ts";
import { dataDirectory, storeOptions, type WhereOptions } from "../where.ts";
import type { Check } from "./check.ts";
import { checkDatabase } from "./database.ts";
import { checkDirectory } from "./directory.ts";
import { checkPort } from "./port.ts";
import { checkBrowser, checkInstall, checkNode, checkPages } from "./programs.ts";

/** Looks at everything an installation needs, and changes nothing. */
export async function examine(options: WhereOptions): Promise<readonly Check[]> {
  const store = storeOptions(options);
  const embedded = store.databaseUrl === undefined;
  const directory = dataDirectory(options);
  const owner = embedded ? currentOwner(directory) : undefined;
  const place = embedded ? checkDirectory(directory) : [];
  const stuck = place.some(({ name, state }) => name === "data directory" && state === "problem");
  return [
    checkNode(),
    checkInstall(),
    ...place,
    ...(stuck ? [] : await checkDatabase(store)),
    checkPages(),
    await checkPort(owner?.url),
    await checkBrowser(),
  ];
}

const marks = { ok: "ok", note: "note", problem: "PROBLEM" } as const;

/** One line per check, and one more where something is to mend. */
export function inWords(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, state, detail, fix }) => [
    `${marks[state].padEnd(8)}${name.padEnd(width + 2)}${detail}`,
    ...(fix === undefined ? [] : [`${" ".repeat(width + 10)}→ ${fix}`]),
  ]);
  const problems = checks.filter(({ state }) => state === "problem").length;
  const sum = problems === 0 ? "All is well." : `${problems} to mend.`;
  return `${[...lines, "", sum].join("\n")}\n`;
}
