import type { Wording } from "@footbridge/core/lab/pulse/wording.ts";
import { readWording } from "@footbridge/feeds/wording/read-wording.ts";

/** What is known of words; read at the first pulse, so that no start waits for it. */
export type WordingReader = () => Promise<Wording>;

export function wordingReader(): WordingReader {
  let read: Promise<Wording> | undefined;
  return () => (read ??= readWording());
}
