/** Stages whose cards stand on a board. */
export const boardStages = ["asset", "challenge", "idea"] as const;
export type BoardStage = (typeof boardStages)[number];

/** What a table does, in the order of the day: collect, weigh, draw, recommend. */
export const labStages = ["asset", "challenge", "idea", "vote", "prototype", "recommend"] as const;
export type LabStage = (typeof labStages)[number];

/** What somebody is in a lab: `screen` is a wall that shows what the room sees, and writes nothing. */
export const seatRoles = ["facilitator", "participant", "screen"] as const;
export type SeatRole = (typeof seatRoles)[number];
