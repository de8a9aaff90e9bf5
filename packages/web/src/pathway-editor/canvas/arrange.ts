import type { Pathway } from "@footbridge/core/model/pathway.ts";
import ELK from "elkjs/lib/elk-api.js";
import elkWorker from "elkjs/lib/elk-worker.min.js?url";
import { linksOf } from "./nodes.ts";
import { card, type Place } from "./place.ts";

/** Where ELK's layered layout puts every card, computed in its own worker; downwards on a phone. */
export async function arrange(pathway: Pathway, downwards: boolean): Promise<ReadonlyMap<string, Place>> {
  const elk = new ELK({ workerUrl: elkWorker });
  try {
    const { children = [] } = await elk.layout({
      id: "pathway",
      layoutOptions: {
        "elk.algorithm": "layered",
        "elk.direction": downwards ? "DOWN" : "RIGHT",
        "elk.spacing.nodeNode": "40",
        "elk.layered.spacing.nodeNodeBetweenLayers": downwards ? "56" : "96",
        "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      },
      children: pathway.steps.map(({ id }) => ({ id, ...card })),
      edges: linksOf(pathway).map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
    });
    return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]));
  } finally {
    elk.terminateWorker();
  }
}
