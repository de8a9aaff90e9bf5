import { z } from "zod";
import { moment } from "../measure/words.ts";
import { operation } from "../operation.ts";
import { pathwayShape, versionNumber } from "../pathways/shapes.ts";
import { closed, labParams, tableId } from "./shapes.ts";

const whoReads = "For hosts and for whoever has a seat in this lab: the tables see what each other draws.";

export const listLabDesigns = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/designs",
  tag: "labs",
  summary: "The paths that the tables draw, as they stand now and as they were kept",
  description: whoReads,
  params: labParams,
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        table: tableId,
        name: z.string().describe("Of the table."),
        title: z.string().optional().describe("Of the path as it stands; absent where none is drawn yet."),
        draft: z
          .enum(["open", "archived"])
          .optional()
          .describe("For hosts: it is among the pathways of their organization."),
        kept: z.array(z.strictObject({ number: z.int(), at: moment })).describe("Versions, newest first."),
      }),
    ),
  }),
  errors: closed,
});

export const getLabDesign = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/designs/{table}",
  tag: "labs",
  summary: "The path of a table, to let people walk it beside another: as it stands, or a kept version",
  description: whoReads,
  params: labParams.extend({ table: tableId }),
  query: z.strictObject({ version: versionNumber.optional() }),
  response: z.strictObject({ pathway: pathwayShape }),
  errors: closed,
});
