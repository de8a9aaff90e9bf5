/** What a line of the audit says of a correction: the reason as it was typed, and what stood there before. */
export interface CorrectionTold {
  readonly reason: string;
  readonly changes: readonly {
    readonly field: "e-mail" | "phone" | "born";
    readonly was: string;
    readonly now: string;
  }[];
}

/** Reads what the database wrote after the reason (migration 025): ` · e-mail: was → now`. */
export function correctionsIn(why: string): CorrectionTold {
  const changes: CorrectionTold["changes"][number][] = [];
  let reason = why;
  for (const field of ["born", "phone", "e-mail"] as const) {
    const found = new RegExp(` · ${field}: (.*?) → (.*)$`, "su").exec(reason);
    if (found === null) continue;
    const [told, was = "", now = ""] = found;
    changes.unshift({ field, was, now });
    reason = reason.slice(0, -told.length);
  }
  return { reason, changes };
}
