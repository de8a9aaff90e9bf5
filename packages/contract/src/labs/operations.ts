import * as after from "./after.ts";
import * as designs from "./designs.ts";
import * as hosting from "./hosting.ts";
import * as registration from "./registration.ts";
import * as seats from "./seats.ts";

const { stepSchema: _step, ...afterwards } = after;
const { labSchema: _lab, ...leading } = hosting;
const { registrationSchema: _registration, ...registering } = registration;
const { seatSchema: _seat, ...sitting } = seats;

/** All that may be asked about learning labs, by the name that clients call it. */
export const labOperations = { ...leading, ...registering, ...sitting, ...designs, ...afterwards };

export type LabsName = keyof typeof labOperations;
