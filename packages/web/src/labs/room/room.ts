import { type LabStage, labStages } from "@footbridge/core/lab/stages.ts";
import type { BoardStage } from "@footbridge/core/lab/record.ts";

/** What a table does now. */
export type RoomStage = LabStage;

/** Stages in the order of the day. */
export const roomStages: readonly RoomStage[] = labStages;

/** Stages that are boards. */
export const boards: readonly BoardStage[] = ["asset", "challenge", "idea"];

/** The board of a stage; undefined where the table does something else. */
export const boardOf = (stage: RoomStage): BoardStage | undefined => boards.find((one) => one === stage);
