import { type MeasureName, measureOperations } from "@footbridge/contract/measure/operations.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";

/** Submissions, reports, targets and people. */
export function serveMeasure(app: FastifyInstance): void {
  for (const name of Object.keys(measureOperations) as MeasureName[]) {
    mount(app, name, () => {
      throw new Trouble("not-ready", "This part of the service is not there yet.");
    });
  }
}
