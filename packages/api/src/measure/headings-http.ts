import { readMapping } from "@footbridge/core/records/header/mapping.ts";
import { remap } from "@footbridge/store/measure/decide.ts";
import * as mappings from "@footbridge/store/measure/mappings.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { unusable } from "../door/trouble.ts";
import type { Desk } from "./desk.ts";
import { headingsIn } from "./headings.ts";
import { toldSubmission } from "./present.ts";
import { orTrouble } from "./refused.ts";
import { knownSubmission } from "./submissions-http.ts";

/** What a file's headings mean, told once and remembered for the provider. */
export function serveHeadings(app: FastifyInstance, desk: Desk): void {
  mount(app, "getSubmissionHeadings", async ({ params }) => {
    const submission = await knownSubmission(desk, params.id);
    const { headings } = await headingsIn(desk, submission);
    const { layout, template } = recordsKnowledge();
    const columns = template.columns.map(({ heading }) => ({ id: heading, name: heading, kind: "template" }));
    const elements = [...layout.values()].filter(({ id }) => id !== "2700");
    return {
      headings,
      elements: [...columns, ...elements.map(({ id, name, kind }) => ({ id, name, kind }))],
      ...(submission.mapping === undefined ? {} : { mapping: submission.mapping }),
    };
  });
  mount(app, "saveSubmissionMapping", async ({ params, body }) => {
    const submission = await knownSubmission(desk, params.id);
    const { layout, template } = recordsKnowledge();
    const mapping = readMapping(body, layout, template);
    if (!mapping.ok) throw unusable(mapping.findings);
    const { id } = await mappings.save(desk.db, submission.provider, body);
    const again = await orTrouble(remap(desk.db, params.id, id), "submission");
    desk.wake();
    return toldSubmission(again);
  });
  mount(app, "listMappings", async ({ query }) => ({
    items: (await mappings.list(desk.db, query.provider)).map(({ spec, ...rest }) => ({
      ...rest,
      columns: { ...spec.columns },
    })),
  }));
}
