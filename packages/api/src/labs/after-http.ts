import { labOperations, type LabsName } from "@footbridge/contract/labs/operations.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";
import type { LabsPlace } from "./place.ts";
import type { WordingReader } from "./wording.ts";

/** What comes after a lab. */
export function serveAfter(app: FastifyInstance, _place: LabsPlace, _wording: WordingReader): void {
  const names = Object.keys(labOperations).filter((name) => /Step|Brief|Record/.test(name)) as LabsName[];
  for (const name of names)
    mount(app, name, () => {
      throw new Trouble("not-ready", "This comes after the lab.");
    });
}
