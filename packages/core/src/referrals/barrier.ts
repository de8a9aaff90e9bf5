import { z } from "zod";

/** What a policy does to people: it stands in their way, or it opens one. */
export const barrierEffects = ["hinders", "helps"] as const;

/** How far it has come: seen, brought before its owner, being changed, changed, or it stays as it is. */
export const barrierStates = ["seen", "raised", "in-change", "changed", "stays"] as const;

const words = (most: number) => z.string().trim().min(1).max(most);

/** A policy that helps or hinders, as somebody writes it down; free words, and about no single person. */
export const barrierSchema = z.strictObject({
  effect: z.enum(barrierEffects),
  /** What happens to people. */
  what: words(500),
  /** The rule or contract that it comes from. */
  policy: words(500),
  /** Who can change it. */
  owner: words(200),
  /** A need of the directory that it is about, where it is about one. */
  need: z.string().min(1).max(60).optional(),
});
export type Barrier = z.output<typeof barrierSchema>;

/** A step of it: what it came to, and in what words. */
export const barrierStepSchema = z.strictObject({ state: z.enum(barrierStates), words: words(500) });
export type BarrierStep = z.output<typeof barrierStepSchema>;
