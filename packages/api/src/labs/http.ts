import { labOperations, type LabsName } from "@footbridge/contract/labs/operations.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";

/** Learning labs; without a place for accounts the addresses say so. */
export function serveLabs(app: FastifyInstance): void {
  for (const name of Object.keys(labOperations) as LabsName[])
    mount(app, name, () => {
      throw new Trouble("not-ready", "This service keeps no labs.");
    });
}
