import type { Finding } from "@footbridge/core/finding.ts";
import type { Pathway, PathwayStep } from "@footbridge/core/model/pathway.ts";
import { type Edit, perform } from "@footbridge/live/pathway/edit.ts";
import { type Undo, undoFor, type Undone } from "@footbridge/live/pathway/undo.ts";
import { watchPathway } from "@footbridge/live/pathway/watch.ts";
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Doc } from "yjs";

/** The pathway as it is drawn now, and what a person may do with it. */
export interface Drawing {
  readonly doc: Doc;
  /** Absent while nobody has begun one in the document. */
  readonly pathway: Pathway | undefined;
  readonly findings: readonly Finding[];
  /** Performs an edit as this person's; nothing where they may only read. */
  readonly edit: (edit: Edit) => void;
  /** As `edit`, and what comes next is another thing to take back. */
  readonly deed: (edit: Edit) => void;
  readonly undo: () => Undone;
  readonly redo: () => Undone;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly readOnly: boolean;
  /** The card whose form is open. */
  readonly selected: string | undefined;
  readonly select: (step: string | undefined) => void;
}

interface Kept {
  readonly watch: (changed: () => void) => () => void;
  readonly read: () => ReturnType<ReturnType<typeof watchPathway>["read"]>;
  readonly undo: Undo;
  readonly me: object;
  readonly begin: () => () => void;
}

/** Keeps a document read for as long as it is shown. */
function keep(doc: Doc): Kept {
  const me = {};
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let watched = watchPathway(doc, tell);
  const undo = undoFor(doc, me);
  const unwatch = undo.watch(tell);
  let ended = false;
  return {
    me,
    undo,
    watch: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    read: () => watched.read(),
    begin: () => {
      if (ended) watched = watchPathway(doc, tell);
      ended = false;
      return () => {
        ended = true;
        watched.end();
        if (listeners.size === 0) unwatch();
      };
    },
  };
}

/** The drawing of a document. */
export function useDrawing(doc: Doc, readOnly: boolean): Drawing {
  const kept = useMemo(() => keep(doc), [doc]);
  useEffect(() => kept.begin(), [kept]);
  const { pathway, findings } = useSyncExternalStore(kept.watch, kept.read);
  const canUndo = useSyncExternalStore(kept.watch, kept.undo.canUndo);
  const canRedo = useSyncExternalStore(kept.watch, kept.undo.canRedo);
  const [selected, select] = useState<string>();
  const acts = useMemo(() => {
    const edit = (what: Edit): void => {
      if (!readOnly) perform(doc, kept.me, what);
    };
    const deed = (what: Edit): void => {
      kept.undo.pause();
      edit(what);
      kept.undo.pause();
    };
    return { edit, deed, undo: kept.undo.undo, redo: kept.undo.redo };
  }, [doc, kept, readOnly]);
  return useMemo(
    () => ({ doc, pathway, findings, ...acts, canUndo, canRedo, readOnly, selected, select }),
    [doc, pathway, findings, acts, canUndo, canRedo, readOnly, selected],
  );
}

export const DrawingContext = createContext<Drawing | undefined>(undefined);

/** The drawing that is shown around. */
export function useDrawn(): Drawing & { readonly pathway: Pathway } {
  const drawing = useContext(DrawingContext);
  if (drawing?.pathway === undefined) throw new Error("no drawing around");
  return { ...drawing, pathway: drawing.pathway };
}

/** Opens the form of a card; asked for by keyboard it takes the focus. */
export const OpenContext = createContext<(step: string, byKeyboard: boolean) => void>(() => {});

export const useOpen = () => useContext(OpenContext);

/** The step of an id. */
export const stepOf = ({ steps }: Pathway, id: string | undefined): PathwayStep | undefined =>
  steps.find((step) => step.id === id);
