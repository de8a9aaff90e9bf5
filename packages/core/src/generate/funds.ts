import type { TownStream } from "../routes/town.ts";
import { all, any, is } from "./asks.ts";

/** Ten streams that pay a part of every class that lists them: caps from $300 to $8,000. */
export const perOfferingStreams: readonly TownStream[] = [
  {
    id: "adult-training",
    cap: 800_000,
    eligible: any(all(is("unemployed"), is("low-income")), is("benefits")),
  },
  { id: "dislocated-worker", cap: 600_000, eligible: is("dislocated") },
  { id: "youth-training", cap: 500_000, eligible: all(is("youth"), any(is("low-income"), is("parent"))) },
  { id: "food-and-work", cap: 250_000, eligible: is("benefits") },
  { id: "veterans-tuition", cap: 800_000, eligible: is("veteran") },
  { id: "city-tuition-help", cap: 100_000, eligible: all(is("resident"), is("low-income")) },
  { id: "rehabilitation", cap: 400_000, eligible: is("disability") },
  { id: "second-start", cap: 200_000, eligible: is("justice-involved") },
  {
    id: "newcomers",
    cap: 150_000,
    eligible: any(is("newcomer"), all(is("resident"), is("english-learner"))),
  },
  { id: "materials", cap: 30_000, eligible: any(is("low-income"), is("youth")) },
].map((stream) => ({ ...stream, use: "per-offering" as const }));

/** Two vouchers that a person can spend once. */
export const onceStreams: readonly TownStream[] = [
  { id: "career-voucher", cap: 800_000, use: "once", eligible: any(is("unemployed"), is("low-income")) },
  { id: "neighbourhood-voucher", cap: 400_000, use: "once", eligible: all(is("resident"), is("adult")) },
];

export const streams: readonly TownStream[] = [...perOfferingStreams, ...onceStreams];
