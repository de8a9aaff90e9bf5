import { type PathwayStep, pathwayStepSchema, type StepKind } from "@footbridge/core/model/pathway.ts";
import type { Doc } from "yjs";
import { type Edit, together } from "./edit.ts";
import { unlinkEverywhere } from "./edit-conditions.ts";
import { addMember, lastRank, membersOf } from "./members.ts";
import { rankAt, rankBetween } from "./rank.ts";
import { stepsIn } from "./read.ts";
import {
  type Entry,
  mapAt,
  mapIn,
  removedMark,
  rootsOf,
  type StepPlain,
  type StepSet,
  type StepText,
  textAt,
} from "./roots.ts";
import { typeInto } from "./type-into.ts";
import { newStep } from "./write.ts";

/** A card as somebody begins it. */
export type Begun = Partial<PathwayStep> & Pick<PathwayStep, "id" | "kind" | "title">;

/** The entry of a step that is in the document. */
export const stepIn = (doc: Doc, id: string): Entry | undefined => mapIn(rootsOf(doc).steps, id);

const onStep =
  (id: string, edit: (step: Entry, doc: Doc) => void): Edit =>
  (doc) => {
    const step = stepIn(doc, id);
    if (step !== undefined) edit(step, doc);
  };

/** Adds a card at the end, or behind another. */
export const addStep =
  (begun: Begun, behind?: string): Edit =>
  (doc) => {
    const { steps } = rootsOf(doc);
    const rank = behind === undefined ? lastRank(steps) : rankBehind(doc, behind);
    // A card's title may be empty while it is being written; the core's may not.
    const step = { ...pathwayStepSchema.parse({ ...begun, title: begun.title || "x" }), title: begun.title };
    steps.set(begun.id, newStep(step, rank));
  };

function rankBehind(doc: Doc, behind: string): string {
  const listed = stepsIn(doc);
  const place = listed.findIndex(({ key }) => key === behind);
  return place === -1
    ? lastRank(rootsOf(doc).steps)
    : rankBetween(listed[place]?.rank, listed[place + 1]?.rank);
}

/** Takes a card away, and the links to it; its words can be brought back. */
export const removeStep = (id: string): Edit =>
  onStep(id, (step, doc) => {
    step.set(removedMark, true);
    unlinkEverywhere(doc, id);
  });

/** Brings a card back that somebody took away. */
export const bringBack = (id: string): Edit => onStep(id, (step) => step.delete(removedMark));

/** Moves a card in the list: one place up or down. */
export const moveStep =
  (id: string, by: -1 | 1): Edit =>
  (doc) => {
    const listed = stepsIn(doc);
    const place = listed.findIndex(({ key }) => key === id);
    const step = listed[place];
    if (step === undefined || listed[place + by] === undefined) return;
    const others = listed.filter(({ key }) => key !== id);
    const [before, after] = [others[place + by - 1]?.rank ?? "", others[place + by]?.rank];
    if (after === undefined || before < after) step.entry.set("rank", rankBetween(before, after));
    // Cards that were added at the same moment share a rank: there is nothing between them.
    else
      for (const [at, { entry }] of others.toSpliced(place + by, 0, step).entries())
        entry.set("rank", rankAt(at));
  };

/** Changes a plain field; undefined takes it away. */
export const setField = (id: string, field: StepPlain, value: unknown): Edit =>
  onStep(id, (step) => {
    if (value === undefined) step.delete(field);
    else if (step.get(field) !== value) step.set(field, value);
  });

/** Types into a text of a card; `shown` is what the person saw when they typed. */
export const typeStep = (id: string, field: StepText, next: string, shown?: string): Edit =>
  onStep(id, (step) => {
    typeInto(textAt(step, field), next, shown);
  });

export const addToSet = (id: string, set: StepSet, member: string): Edit =>
  onStep(id, (step) => {
    addMember(mapAt(step, set), member);
  });

export const takeFromSet = (id: string, set: StepSet, member: string): Edit =>
  onStep(id, (step) => {
    mapIn(step, set)?.delete(member);
  });

/** Makes a set what is told, member by member, so that another's addition stays. */
export const setMembers = (id: string, set: StepSet, members: readonly string[]): Edit =>
  onStep(id, (step) => {
    const entry = mapAt(step, set);
    for (const old of membersOf(entry)) if (!members.includes(old)) entry.delete(old);
    for (const member of members) addMember(entry, member);
  });

/** Puts cards on their places on the canvas. */
export const placeSteps =
  (places: ReadonlyMap<string, { readonly x: number; readonly y: number }>): Edit =>
  (doc) => {
    for (const [id, { x, y }] of places) stepIn(doc, id)?.set("at", { x: Math.round(x), y: Math.round(y) });
  };

/** Puts cards into a group by its name, or out of theirs. */
export const groupSteps = (ids: readonly string[], group: string | undefined): Edit =>
  together(...ids.map((id) => setField(id, "group", group)));

/** What kinds of the catalog a kind of card may be. */
export const recordKinds: Readonly<Record<StepKind, NonNullable<PathwayStep["record"]>["kind"]>> = {
  bridge: "program",
  training: "program",
  credential: "credential",
  "college-term": "program",
  job: "occupation",
  support: "support",
};
