import { z } from "zod";
import { daySchema } from "../model/provenance.ts";
import type { Day } from "../units/day.ts";

/** What is known today of a service beyond its record: room, and who last said that all of it is still so. */
export const standingSchema = z.strictObject({
  /** Full: until the day named, or until somebody says otherwise. */
  full: z.strictObject({ until: daySchema.optional() }).optional(),
  seatsLeft: z.int().min(0).max(100_000).optional(),
  /** When the room was last told. */
  roomTold: daySchema.optional(),
  confirmed: z.strictObject({ day: daySchema, by: z.string().max(200) }).optional(),
});
export type Standing = z.output<typeof standingSchema>;

/** What was said of the room of a service. */
export type Room =
  | { readonly kind: "full"; readonly until?: Day | undefined }
  | { readonly kind: "open"; readonly seatsLeft?: number | undefined }
  /** It takes people, or “full” was a mistake: how much room there is, nobody said. */
  | { readonly kind: "not-full" };

/** The standing after somebody told the room. */
export const withRoom = (before: Standing, room: Room, on: Day): Standing => {
  if (room.kind === "not-full" && before.full === undefined) return before;
  const { full: _full, seatsLeft: _seats, ...rest } = before;
  if (room.kind === "not-full") {
    const { roomTold: _told, ...unknown } = rest;
    return unknown;
  }
  if (room.kind === "full")
    return { ...rest, full: room.until === undefined ? {} : { until: room.until }, roomTold: on };
  return { ...rest, ...(room.seatsLeft === undefined ? {} : { seatsLeft: room.seatsLeft }), roomTold: on };
};

/** Told room is believed for so many days; then it is unknown again. */
export const roomHoldsDays = 30;

/** Whether it can take someone: nobody having said anything is neither yes nor no. */
export function takes(standing: Standing, today: Day, age: (told: Day) => number): "yes" | "no" | "unknown" {
  const { full, seatsLeft, roomTold } = standing;
  if (full !== undefined) {
    if (full.until === undefined) return "no";
    return full.until >= today ? "no" : "unknown";
  }
  if (roomTold === undefined || age(roomTold) > roomHoldsDays) return "unknown";
  return seatsLeft === 0 ? "no" : "yes";
}
