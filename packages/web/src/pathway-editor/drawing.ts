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
  /** Absent while nobody has begun one in the document. The same object while cards are only moved on the canvas. */
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

/** The drawing of a document, and the pathway with every move of a card on the canvas. */
export function useDrawing(
  doc: Doc,
  readOnly: boolean,
): { readonly drawing: Drawing; readonly placed: Pathway | undefined } {
  const kept = useMemo(() => keep(doc), [doc]);
  useEffect(() => kept.begin(), [kept]);
  const { pathway: placed, findings: found } = useSyncExternalStore(kept.watch, kept.read);
  const [settled, settle] = useState({ placed, pathway: placed, findings: found });
  if (settled.placed !== placed)
    settle(
      onlyMoved(settled.pathway, placed) && sameFindings(settled.findings, found)
        ? { ...settled, placed }
        : { placed, pathway: placed, findings: found },
    );
  const { pathway, findings } = settled;
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
  const drawing = useMemo(
    () => ({ doc, pathway, findings, ...acts, canUndo, canRedo, readOnly, selected, select }),
    [doc, pathway, findings, acts, canUndo, canRedo, readOnly, selected],
  );
  return { drawing, placed };
}

/** Whether two readings differ in nothing but the places of cards. */
function onlyMoved(before: Pathway | undefined, after: Pathway | undefined): boolean {
  if (before === undefined || after === undefined || before.steps.length !== after.steps.length) return false;
  const rest = (pathway: Pathway): string => JSON.stringify({ ...pathway, steps: [] });
  const words = (step: PathwayStep | undefined): string => JSON.stringify({ ...step, at: undefined });
  return (
    after.steps.every(
      (step, place) => step === before.steps[place] || words(step) === words(before.steps[place]),
    ) && rest(before) === rest(after)
  );
}

const sameFindings = (before: readonly Finding[], after: readonly Finding[]): boolean =>
  before.length === after.length &&
  before.every((finding, place) => finding.at === after[place]?.at && finding.code === after[place].code);

/** The pathway with the newest places of its cards, for the canvas. */
export const PlacedContext = createContext<Pathway | undefined>(undefined);

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

/** Says aloud what came of a deed whose result is elsewhere on the page than the focus. */
export const SayContext = createContext<(words: string) => void>(() => {});

export const useSayAloud = () => useContext(SayContext);

/** The step of an id. */
export const stepOf = ({ steps }: Pathway, id: string | undefined): PathwayStep | undefined =>
  steps.find((step) => step.id === id);
