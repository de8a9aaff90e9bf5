import { type Doc, type Map as SharedMap, UndoManager, type YEvent } from "yjs";
import { rootsOf } from "./roots.ts";

/** What became of an undo: done, nothing to take back, or kept since others have worked on it. */
export type Undone = "done" | "nothing" | "kept";

/** Takes back one person's own edits, the last first. */
export interface Undo {
  readonly undo: () => Undone;
  readonly redo: () => Undone;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** What comes next is another thing to take back. */
  readonly pause: () => void;
  readonly watch: (changed: () => void) => () => void;
  readonly end: () => void;
}

/** The undo of whoever performs edits as `me`. */
export function undoFor(doc: Doc, me: unknown): Undo {
  const { steps, ...roots } = rootsOf(doc);
  const manager = new UndoManager([steps, ...Object.values(roots)], { trackedOrigins: new Set([me]) });
  const seen = watchSteps(steps, me);
  manager.on("stack-item-added", ({ stackItem }) => {
    stackItem.meta.set("made", seen.takeMade());
  });
  manager.on("stack-item-updated", ({ stackItem }) => {
    const before: readonly string[] = stackItem.meta.get("made") ?? [];
    stackItem.meta.set("made", [...before, ...seen.takeMade()]);
  });
  const madeByLast = (): readonly string[] => manager.undoStack.at(-1)?.meta.get("made") ?? [];
  return {
    undo: () => {
      if (madeByLast().some((id) => seen.others.has(id))) {
        manager.undoStack.pop();
        return "kept";
      }
      return manager.undo() === null ? "nothing" : "done";
    },
    redo: () => (manager.redo() === null ? "nothing" : "done"),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    pause: () => manager.stopCapturing(),
    watch: (changed) => {
      const events = ["stack-item-added", "stack-item-popped", "stack-item-updated"] as const;
      for (const event of events) manager.on(event, changed);
      return () => {
        for (const event of events) manager.off(event, changed);
      };
    },
    end: () => {
      seen.end();
      manager.destroy();
    },
  };
}

/** Which cards this person has just made, and on which others have worked. */
function watchSteps(steps: SharedMap<unknown>, me: unknown) {
  const others = new Set<string>();
  let made: string[] = [];
  const look = (
    events: readonly YEvent<SharedMap<unknown>>[],
    { origin }: { readonly origin: unknown },
  ): void => {
    for (const event of events) {
      const [step] = event.path;
      if (origin === me && event.path.length === 0)
        for (const [key, { action }] of event.changes.keys) if (action === "add") made.push(key);
      if (origin !== me && !(origin instanceof UndoManager) && typeof step === "string") others.add(step);
    }
  };
  steps.observeDeep(look);
  return {
    others,
    takeMade: (): readonly string[] => {
      const taken = made;
      made = [];
      return taken;
    },
    end: () => steps.unobserveDeep(look),
  };
}
