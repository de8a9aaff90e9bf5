import { type Noun, nouns, nounNames, type RecordOf } from "@footbridge/core/model/catalog.ts";
import { idSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { anyRequest, type Operation } from "./operation.ts";
import { type Page, pageOf, pageQuery } from "./page.ts";

const text = z.string().trim().min(1).max(100).optional().describe("Words of the name.");
const id = idSchema.optional();

/** By what each list can be narrowed; keys are those of the records themselves, `q` looks into the name. */
export const catalogFilters = {
  sources: { q: text },
  places: { q: text },
  sectors: { q: text },
  organizations: { q: text, kind: id, sector: id },
  sites: { q: text, organization: id, place: id },
  credentials: { q: text, kind: id, sector: id },
  occupations: { q: text, sector: id },
  wages: { occupation: id, area: id },
  demands: { occupation: id, area: id },
  programs: { q: text, kind: id, sector: id, organization: id, occupation: id },
  offerings: { program: id, site: id, mode: id, language: id },
  supports: { q: text, organization: id, need: id, place: id },
  streams: { q: text, organization: id },
  personas: { q: text },
} as const satisfies { readonly [N in Noun]: z.ZodRawShape };

const titles: { readonly [N in Noun]: readonly [many: string, one: string] } = {
  sources: ["Where figures come from", "One source"],
  places: ["Places people travel within", "One place"],
  sectors: ["Sectors of the economy", "One sector"],
  organizations: ["Everyone at the table of the partnership", "One organization"],
  sites: ["Where organizations are", "One site"],
  credentials: ["What shows what a person can do", "One credential"],
  occupations: ["Kinds of jobs, by SOC 2018", "One occupation"],
  wages: ["Pay by occupation and area", "Pay of one occupation in one area (`29-1141@nyc`)"],
  demands: ["Openings by occupation and area", "Openings of one occupation in one area"],
  programs: ["What is taught, whoever comes whenever", "One program"],
  offerings: ["Classes with dates and seats", "One offering"],
  supports: ["Supportive services by place", "One supportive service"],
  streams: ["Money that pays tuition", "One funding stream"],
  personas: ["Made-up people to try questions with", "One persona"],
};

type Filters<N extends Noun> = { readonly [K in keyof (typeof catalogFilters)[N]]?: string };
type ListQuery<N extends Noun> = Filters<N> & { readonly after?: string; readonly limit: number };
type ListAsk<N extends Noun> = Filters<N> & { readonly after?: string; readonly limit?: number };

/** The two operations of a noun, with the noun's own schema in their types. */
export interface NounOperations<N extends Noun> {
  readonly list: Operation & {
    readonly query: z.ZodType<ListQuery<N>, ListAsk<N>>;
    readonly response: z.ZodType<Page<RecordOf<N>>>;
  };
  readonly get: Operation & {
    readonly params: z.ZodType<{ id: string }, { id: string }>;
    readonly response: z.ZodType<RecordOf<N>>;
  };
}

function listOf(noun: Noun): Operation {
  return {
    method: "GET",
    path: `/api/v1/${noun}`,
    tag: "catalog",
    summary: titles[noun][0],
    query: z.strictObject({ ...catalogFilters[noun], ...pageQuery }),
    exampleQuery: "limit=5",
    response: pageOf(nouns[noun]),
    errors: ["unusable-request", "not-ready", ...anyRequest],
    catalogRead: true,
  };
}

function oneOf(noun: Noun): Operation {
  return {
    method: "GET",
    path: `/api/v1/${noun}/{id}`,
    tag: "catalog",
    summary: titles[noun][1],
    params: z.strictObject({ id: z.string().min(1).max(400) }),
    response: nouns[noun],
    errors: ["not-found", "not-ready", ...anyRequest],
    catalogRead: true,
  };
}

type CatalogOperations = {
  readonly [N in Noun as `list.${N}`]: NounOperations<N>["list"];
} & { readonly [N in Noun as `get.${N}`]: NounOperations<N>["get"] };

/** Reading the catalog: `list.programs`, `get.programs`, and so for every noun. */
export const catalogOperations = Object.fromEntries(
  nounNames.flatMap((noun) => [
    [`list.${noun}`, listOf(noun)],
    [`get.${noun}`, oneOf(noun)],
  ]),
) as unknown as CatalogOperations;
