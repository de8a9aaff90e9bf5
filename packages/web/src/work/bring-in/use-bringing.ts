import { ProblemError, type Told } from "@footbridge/contract/client.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { useState } from "react";
import { askWork } from "../ask.ts";
import { inFile } from "./faults.ts";
import { type Part, partsOf, piecesOf } from "./in-parts.ts";

type Counts = Pick<Told<"importEvents">, "added" | "there" | "taken">;

/** How far a file is: lines that the server has taken, of all, and what became of them. */
export interface Brought {
  readonly file: string;
  readonly state: "reading" | "under-way" | "waiting" | "done" | "refused";
  readonly lines: number;
  readonly done: number;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  /** Not about the file: the line is lost, or this is not open to whoever asks. */
  readonly trouble?: Error | undefined;
}

const nothing: Counts = { added: 0, there: 0, taken: 0 };

/** Another import is under way: it is tried again after so long, in milliseconds. */
const waitMs = 3000;

/** Brings a file in, part after part, and tells how far it is. */
export function useBringing() {
  const [brought, setBrought] = useState<Brought>();
  const bring = async (file: File): Promise<void> => {
    let now: Brought = {
      file: file.name,
      state: "reading",
      lines: 0,
      done: 0,
      counts: nothing,
      findings: [],
    };
    const tell = (more: Partial<Brought>): void => setBrought((now = { ...now, ...more }));
    tell({});
    try {
      const found = await partsOf(piecesOf(file));
      // An empty file is for the server to refuse, in its words.
      const parts = found.length > 0 ? found : [{ from: 0, to: file.size, before: 0, lines: 0 }];
      tell({ state: "under-way", lines: parts.reduce((sum, { lines }) => sum + lines, 0) });
      for (const part of parts) {
        const told = await send(file, part, () => tell({ state: "waiting" }));
        tell({
          state: "under-way",
          done: now.done + part.lines,
          counts: sum(now.counts, told),
          findings: [...now.findings, ...inFile(told.findings, part.before)],
        });
      }
      tell({ state: "done" });
    } catch (reason) {
      const trouble = reason instanceof Error ? reason : new Error(String(reason));
      const found = trouble instanceof ProblemError ? trouble.problem.findings : [];
      const findings = [...inFile(found, now.done), ...now.findings];
      tell(found.length === 0 ? { state: "refused", trouble } : { state: "refused", findings });
    }
  };
  return { brought, bring, busy: brought !== undefined && !isOver(brought) };
}

const isOver = ({ state }: Brought): boolean => state === "done" || state === "refused";

const sum = (before: Counts, told: Counts): Counts => ({
  added: before.added + told.added,
  there: before.there + told.there,
  taken: before.taken + told.taken,
});

/** One file of an organization goes in at a time: it waits for the other. */
async function send(file: File, { from, to }: Part, waits: () => void): Promise<Told<"importEvents">> {
  for (;;) {
    try {
      return await askWork("importEvents", { body: file.slice(from, to) });
    } catch (reason) {
      if (!(reason instanceof ProblemError) || reason.problem.code !== "busy") throw reason;
      waits();
      await new Promise((wake) => window.setTimeout(wake, waitMs));
    }
  }
}
