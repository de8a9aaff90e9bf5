import { never } from "../network/snapshot.ts";
import type { LocalAction, LocalOffer } from "./action.ts";

/** Per action and week, what the calendar offers from that week on. Rows of `width` weeks. */
export interface NextStarts {
  readonly width: number;
  /** Place of the first dated offer that starts in the week or later. */
  readonly next: Int32Array;
  /** Earliest end of a class that starts in the week or later. */
  readonly studyEnd: Int16Array;
  /** Shortest work of the action in weeks; `never` where it has none. */
  readonly workWeeks: Int16Array;
}

/** Builds the tables from the last week backwards. */
export function nextStarts(
  actions: readonly LocalAction[],
  offers: readonly LocalOffer[],
  horizon: number,
): NextStarts {
  const width = horizon + 2;
  const next = new Int32Array(actions.length * width);
  const studyEnd = new Int16Array(actions.length * width).fill(never);
  const workWeeks = new Int16Array(actions.length).fill(never);
  for (const [index, action] of actions.entries()) {
    let length = never;
    for (let at = action.any; at < action.dated; at += 1) {
      if (offers[at]!.work) workWeeks[index] = Math.min(workWeeks[index]!, offers[at]!.end);
      else length = Math.min(length, offers[at]!.end);
    }
    let first = action.end;
    let end = never;
    for (let week = width - 1; week >= 0; week -= 1) {
      while (first > action.dated && offers[first - 1]!.start >= week) {
        first -= 1;
        end = Math.min(end, offers[first]!.end);
      }
      next[index * width + week] = first;
      studyEnd[index * width + week] = Math.min(end, week + length);
    }
  }
  return { width, next, studyEnd, workWeeks };
}
