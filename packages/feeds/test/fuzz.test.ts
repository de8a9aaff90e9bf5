import { seeded, type Seeded } from "@footbridge/core/units/seeded.ts";
import { describe, expect, it } from "vitest";
import { type FeedName, feedNames } from "../src/feeds.ts";
import { readFeed } from "../src/read-feed.ts";
import { fileOf, type InputFile } from "../src/table/input-file.ts";
import { sampleFiles } from "./reading.ts";

const folders: Readonly<Record<FeedName, readonly string[]>> = {
  onet: ["onet"],
  soc: ["soc"],
  crosswalk: ["soc"],
  oews: ["oews"],
  projections: ["projections"],
  etpl: ["etpl-nj", "etpl-tx"],
};

/** Quotation mark, comma, line ends, tab, nothing, equals, digits. */
const marks = [0x22, 0x2c, 0x0d, 0x0a, 0x09, 0x00, 0x3d, 0x30, 0x39];

/** A few bytes changed, added or lost, or the end cut off. */
function damaged(bytes: Uint8Array, choice: Seeded): Uint8Array {
  const out = [...bytes];
  for (let hits = choice.between(1, 8); hits > 0; hits -= 1) {
    const place = choice.below(out.length);
    const kind = choice.below(5);
    if (kind === 0) out[place] = choice.below(256);
    else if (kind === 1) out[place] = choice.pick(marks);
    else if (kind === 2) out.splice(place, 0, choice.pick(marks));
    else if (kind === 3) out.splice(place, choice.between(1, 20));
    else if (choice.chance(0.3)) out.length = place + 1;
    if (out.length === 0) break;
  }
  return Uint8Array.from(out);
}

async function bytesOf(file: InputFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.chunks()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a list with random damage", () => {
  it.each(feedNames.flatMap((feed) => folders[feed].map((folder) => [feed, folder] as const)))(
    "never throws, and every row that is counted has one fate: %s from %s",
    async (feed, folder) => {
      const whole = await Promise.all(
        sampleFiles(folder).map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
      );
      for (let seed = 1; seed <= 120; seed += 1) {
        const choice = seeded(seed).fork(`${feed}/${folder}`);
        const hit = choice.below(whole.length);
        const files = whole.map(({ name, bytes }, place) =>
          fileOf(name, place === hit ? damaged(bytes, choice) : bytes),
        );
        const strangers = choice.chance(0.5) ? "refuse" : "ignore";
        for (const result of await readFeed({ feed, files, strangers })) {
          const counted = result.files.reduce((sum, { rows }) => sum + rows, 0);
          expect([seed, result.rows.length]).toEqual([seed, counted]);
          const wrong = result.rows.filter(
            ({ outcome, findings }) =>
              (outcome === "refused") !== findings.some(({ severity }) => severity === "error"),
          );
          expect([seed, wrong]).toEqual([seed, []]);
        }
      }
    },
  );
});
