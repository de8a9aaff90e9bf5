import type { Element } from "@footbridge/core/records/element.ts";
import { everyColumn } from "@footbridge/core/records/template/template.ts";
import { readMapping } from "@footbridge/core/records/header/mapping.ts";
import { remap } from "@footbridge/store/measure/decide.ts";
import * as mappings from "@footbridge/store/measure/mappings.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { unusable } from "../door/trouble.ts";
import type { Desk } from "./desk.ts";
import { headingsIn } from "./headings.ts";
import { toldSubmission } from "./present.ts";
import { orTrouble } from "./refused.ts";
import { mountAtSeat, seatFor, seenSubmission } from "./seat.ts";

/** So many rows are looked through for the words of a column. */
const wordRows = 20_000;

const toldElement = ({ id, name, kind, codes }: Element) => ({
  id,
  name,
  kind,
  ...(codes === undefined ? {} : { codes }),
});

/** What a mapping says of words, in a shape of its own. */
const valuesOf = (spec: mappings.MappingSpec | undefined) =>
  spec?.values === undefined
    ? {}
    : {
        values: Object.fromEntries(Object.entries(spec.values).map(([id, words]) => [id, { ...words }])),
      };

/** What a file's headings mean, told once and remembered for the provider. */
export function serveHeadings(app: FastifyInstance, desk: Desk): void {
  mountAtSeat(app, "getSubmissionHeadings", async ({ params, request }) => {
    const { submission } = await seenSubmission(desk, request, "getSubmissionHeadings", params.id);
    const { headings } = await headingsIn(desk, submission, wordRows);
    const kept =
      submission.mapping === undefined ? undefined : await mappings.get(desk.db, submission.mapping);
    const { layout, template } = recordsKnowledge();
    const columns = everyColumn(template).map(({ heading }) => ({
      id: heading,
      name: heading,
      kind: "template",
    }));
    const elements = [...layout.values()].filter(({ id }) => id !== "2700");
    return {
      headings,
      elements: [...columns, ...elements.map(toldElement)],
      ...(submission.mapping === undefined ? {} : { mapping: submission.mapping }),
      ...valuesOf(kept?.spec),
    };
  });
  mountAtSeat(app, "saveSubmissionMapping", async ({ params, body, request }) => {
    const { submission, seat } = await seenSubmission(desk, request, "saveSubmissionMapping", params.id);
    const { layout, template } = recordsKnowledge();
    const mapping = readMapping(body, layout, template);
    if (!mapping.ok) throw unusable(mapping.findings);
    const { id } = await mappings.save(seat, submission, body);
    const again = await orTrouble(remap(seat, params.id, id), "submission");
    desk.wake();
    return toldSubmission(again);
  });
  mountAtSeat(app, "listMappings", async ({ query, request }) => {
    const { seat } = await seatFor(desk, request, "listMappings", query.organization);
    const kept = await mappings.list(seat, query.provider);
    return {
      items: kept.map(({ spec, ...rest }) => ({ ...rest, columns: { ...spec.columns }, ...valuesOf(spec) })),
    };
  });
}
