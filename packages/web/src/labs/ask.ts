import type { Told } from "@footbridge/contract/client.ts";
import { makeLabsClient } from "@footbridge/contract/labs/client.ts";

/** Asks the server about labs. */
export const askLab = makeLabsClient();

export type Seat = Told<"getSeat">;
export type Room = Seat["room"];
export type Lab = Told<"getLab">;
export type Tally = Told<"getPulse">;
export type Revealed = Seat["words"][number];
export type Recommendation = Seat["recommendations"][number];
export type Brief = Told<"getBrief">;
export type Step = Told<"listNextSteps">["items"][number];
export type LabAhead = Told<"getLabAhead">;
export type Pass = Told<"registerForLab">;
export type OwnPass = Told<"getLabPass">;
export type RegistrationTold = Told<"getRegistration">;
