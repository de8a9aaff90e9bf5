import { credentialKinds } from "@footbridge/core/model/credential.ts";
import { organizationKinds } from "@footbridge/core/model/organization.ts";
import { programKinds } from "@footbridge/core/model/program.ts";
import {
  centsSchema,
  idSchema,
  localTextSchema,
  provenanceSchema,
} from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import {
  factLabelSchema,
  jobInShort,
  namedSchema,
  needSchema,
  organizationInShort,
  programInShort,
  siteInShort,
  someOf,
  supportInShort,
} from "./details-shared.ts";
import { anyRequest, operation } from "./operation.ts";
import { payRangeSchema, sourceLineSchema } from "./route-answer.ts";

const params = z.strictObject({ id: z.string().min(1).max(400) });
const about = {
  provenance: provenanceSchema,
  sources: z.array(sourceLineSchema).describe("Every source that a figure of this answer names."),
};
const detailErrors = ["not-found", "not-ready", ...anyRequest] as const;

export const describeOccupation = operation({
  method: "GET",
  path: "/api/v1/details/occupations/{id}",
  tag: "catalog",
  summary: "A job with its pay, openings, the ways in, what comes next, and who hires",
  exampleId: "31-1131",
  params,
  response: z.strictObject({
    id: idSchema,
    title: localTextSchema,
    description: localTextSchema.optional(),
    otherNames: z.array(z.string()),
    sector: namedSchema.optional(),
    jobZone: z.int().optional(),
    typicalEducation: z.string().optional(),
    pay: payRangeSchema.optional(),
    demand: z
      .strictObject({
        employmentNow: z.number().optional(),
        employmentThen: z.number().optional(),
        annualOpenings: z.number().optional(),
        provenance: provenanceSchema,
      })
      .optional(),
    hasWayIn: z.boolean(),
    needs: needSchema.optional().describe("Absent where nobody stated what it takes."),
    waysIn: someOf(programInShort),
    before: z.array(jobInShort).describe("Jobs in which work counts towards this one."),
    next: z.array(jobInShort).describe("Jobs towards which work in this one counts."),
    related: z.array(jobInShort),
    employers: someOf(organizationInShort),
    ...about,
  }),
  errors: detailErrors,
  catalogRead: true,
});
export type OccupationDetail = z.infer<(typeof describeOccupation)["response"]>;

export const describeProgram = operation({
  method: "GET",
  path: "/api/v1/details/programs/{id}",
  tag: "catalog",
  summary: "A program: what it asks and gives, what it costs and who may pay, how many finish",
  params,
  response: z.strictObject({
    id: idSchema,
    name: localTextSchema,
    kind: z.enum(programKinds),
    description: localTextSchema.optional(),
    organization: z.strictObject({
      id: idSchema,
      name: z.string(),
      phone: z.string().optional(),
      website: z.string().optional(),
    }),
    sector: namedSchema.optional(),
    needs: needSchema,
    gives: z.array(factLabelSchema),
    jobs: z.array(jobInShort),
    funds: z.array(
      z.strictObject({
        id: idSchema,
        name: localTextSchema,
        description: localTextSchema.optional(),
        cap: centsSchema,
        use: z.enum(["per-offering", "once"]),
        eligible: needSchema,
        provenance: provenanceSchema,
      }),
    ),
    completion: z.array(z.strictObject({ rate: z.number(), provenance: provenanceSchema })),
    classes: z.int().min(0).describe("Classes that have not begun yet."),
    alike: z.array(programInShort).describe("Programs of others that give the same."),
    ...about,
  }),
  errors: detailErrors,
  catalogRead: true,
});
export type ProgramDetail = z.infer<(typeof describeProgram)["response"]>;

export const describeOrganization = operation({
  method: "GET",
  path: "/api/v1/details/organizations/{id}",
  tag: "catalog",
  summary: "An organization: its places, classes, help, and the jobs of its field where it hires",
  params,
  response: z.strictObject({
    id: idSchema,
    name: z.string(),
    kind: z.enum(organizationKinds),
    description: localTextSchema.optional(),
    sectors: z.array(namedSchema),
    populations: z.array(z.string()),
    languages: z.array(z.string()),
    phone: z.string().optional(),
    website: z.string().optional(),
    sites: z.array(siteInShort),
    programs: someOf(programInShort),
    supports: z.array(supportInShort),
    funds: z.array(namedSchema),
    jobs: someOf(jobInShort),
    ...about,
  }),
  errors: detailErrors,
  catalogRead: true,
});
export type OrganizationDetail = z.infer<(typeof describeOrganization)["response"]>;

export const describeSupport = operation({
  method: "GET",
  path: "/api/v1/details/supports/{id}",
  tag: "catalog",
  summary: "A supportive service: what it helps with, where, for whom, at what price",
  params,
  response: z.strictObject({
    ...supportInShort.shape,
    site: siteInShort.optional(),
    languages: z.array(z.string()),
    eligible: needSchema.optional(),
    capacityNote: localTextSchema.optional(),
    lastConfirmed: z.strictObject({ day: z.string(), by: z.string() }).optional(),
    phone: z.string().optional(),
    website: z.string().optional(),
    alike: z.array(supportInShort),
    ...about,
  }),
  errors: detailErrors,
  catalogRead: true,
});
export type SupportDetail = z.infer<(typeof describeSupport)["response"]>;

const rung = z.strictObject({
  level: z.int().optional().describe("O*NET job zone, 1 to 5; absent where it is not known."),
  jobs: z.array(
    jobInShort.extend({
      asks: z.array(namedSchema).describe("Credentials its requirement names."),
    }),
  ),
});

export const describeSector = operation({
  method: "GET",
  path: "/api/v1/details/sectors/{id}",
  tag: "catalog",
  summary: "A field of work as a ladder: its jobs by level, and the credentials that link them",
  exampleId: "healthcare",
  params,
  response: z.strictObject({
    id: idSchema,
    name: localTextSchema,
    rungs: z.array(rung).describe("From the least preparation to the most."),
    links: z.array(
      z.strictObject({
        credential: namedSchema,
        kind: z.enum(credentialKinds),
        opens: z.array(idSchema).describe("Jobs of the field whose requirement names it."),
        programs: z.int().min(0).describe("Programs that give it."),
      }),
    ),
    programs: someOf(programInShort),
    employers: someOf(organizationInShort),
    sources: z.array(sourceLineSchema),
  }),
  errors: detailErrors,
  catalogRead: true,
});
export type SectorDetail = z.infer<(typeof describeSector)["response"]>;

export const describeCredential = operation({
  method: "GET",
  path: "/api/v1/details/credentials/{id}",
  tag: "catalog",
  summary: "A credential: which programs give it and which jobs ask for it",
  exampleId: "cert:cna",
  params,
  response: z.strictObject({
    ...namedSchema.shape,
    kind: z.enum(credentialKinds),
    issuer: z.string().optional(),
    description: localTextSchema.optional(),
    sector: namedSchema.optional(),
    programs: someOf(programInShort),
    opens: z.array(jobInShort),
    ...about,
  }),
  errors: detailErrors,
  catalogRead: true,
});
export type CredentialDetail = z.infer<(typeof describeCredential)["response"]>;
