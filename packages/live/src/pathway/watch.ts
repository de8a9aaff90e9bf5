import type { Doc, Map as SharedMap, Transaction, YEvent } from "yjs";
import { type PathwayRead, readPathway, type StepsRead } from "./read.ts";
import { rootsOf } from "./roots.ts";

/** A pathway kept read: only steps that changed are read anew. */
export interface Watched {
  readonly read: () => PathwayRead;
  readonly end: () => void;
}

/** Tells of each change with who made it (the origin of their edits; undefined from elsewhere) and which steps it touched. */
export type Changed = (origin: unknown, steps: readonly string[]) => void;

export function watchPathway(doc: Doc, changed: Changed): Watched {
  const { steps, ...roots } = rootsOf(doc);
  const known: StepsRead = new Map();
  let now: PathwayRead | undefined;
  const onSteps = (events: readonly YEvent<SharedMap<unknown>>[], { origin }: Transaction): void => {
    const touched = new Set<string>();
    for (const { path, changes } of events) {
      if (typeof path[0] === "string") touched.add(path[0]);
      else for (const key of changes.keys.keys()) touched.add(key);
    }
    for (const step of touched) known.delete(step);
    now = undefined;
    changed(origin, [...touched]);
  };
  const onOther = (_events: unknown, { origin }: Transaction): void => {
    now = undefined;
    changed(origin, []);
  };
  steps.observeDeep(onSteps);
  for (const root of Object.values(roots)) root.observeDeep(onOther);
  return {
    read: () => (now ??= readPathway(doc, known)),
    end: () => {
      steps.unobserveDeep(onSteps);
      for (const root of Object.values(roots)) root.unobserveDeep(onOther);
    },
  };
}
