import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import * as mappings from "@footbridge/store/measure/mappings.ts";
import { providerKey } from "@footbridge/store/measure/submission.ts";
import { adopt, providers } from "@footbridge/store/measure/submissions.ts";
import { unusable } from "../door/trouble.ts";
import type { Desk, Handed } from "./desk.ts";
import type { Seated } from "./seat.ts";

/** An organization of the catalog. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is said with a file's bytes, as it came. */
export type Said = Omit<Handed, "provider"> & { readonly provider?: string | undefined };

type Whose = Pick<Handed, "provider" | "organization">;

/**
 * What is said with the bytes, settled: whose they are, a name without folders, and the provider's latest mapping where
 * none is named. A program manager hands in for the own organization and nobody else.
 */
export async function settled(
  desk: Desk,
  said: Said,
  { seat, member }: Seated,
  organizations: readonly Named[],
): Promise<Handed> {
  const name = plainName(said.fileName);
  const whose =
    member === undefined ? whoseOf(said, organizations) : await ownOf(desk, said, member, organizations);
  const found = [
    ...(name === "" ? [noName] : []),
    ...(said.mapping !== undefined && (await mappings.get(seat, said.mapping)) === undefined
      ? [noMapping]
      : []),
    ...("findings" in whose ? whose.findings : []),
  ];
  if (found.length > 0 || "findings" in whose) throw unusable(found);
  const { organization } = whose;
  if (organization !== undefined) await adopt(desk.db, providerKey(whose.provider), organization);
  const mapping = said.mapping ?? (await mappings.list(seat, whose.provider))[0]?.id;
  return {
    fileName: name,
    provider: whose.provider.replaceAll(/\s+/g, " "),
    organization,
    report: said.report,
    mapping,
  };
}

type Settled = Whose | { readonly findings: readonly Finding[] };

/** At the desk: the organization that is named, or the one alone that has the provider's name. */
function whoseOf({ provider, organization }: Said, organizations: readonly Named[]): Settled {
  if (organization !== undefined) {
    const named = organizations.find(({ id }) => id === organization);
    if (named === undefined) return { findings: [noOrganization(organization)] };
    return { provider: provider ?? named.name, organization };
  }
  if (provider === undefined) return { findings: [noProvider] };
  const [only, ...more] = organizations.filter(({ name }) => providerKey(name) === providerKey(provider));
  return only === undefined || more.length > 0 ? { provider } : { provider, organization: only.id };
}

/** For a program manager: under the organization's name in the catalog, or a name that no other's files stand under. */
async function ownOf(
  { db }: Desk,
  { provider, organization }: Said,
  { org }: Member,
  organizations: readonly Named[],
): Promise<Settled> {
  if (organization !== undefined && organization !== org) return { findings: [noOrganization(organization)] };
  const known = organizations.find(({ id }) => id === org)?.name;
  const name = known ?? provider;
  if (name === undefined) return { findings: [noProvider] };
  const key = providerKey(name);
  if (provider !== undefined && providerKey(provider) !== key) return { findings: [notYours(name)] };
  const there = (await providers(db)).find((each) => providerKey(each.provider) === key);
  const others =
    organizations.some(({ id, name: another }) => id !== org && providerKey(another) === key) ||
    (there !== undefined && (there.organization ?? (known === undefined ? "" : org)) !== org);
  return others ? { findings: [taken(name)] } : { provider: name, organization: org };
}

/** The last part of a path of any system, without signs that no name has. */
export const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "").replaceAll(/\p{C}/gu, "").replace(/^\.+$/, "").trim();

const noName = error(
  "submission.file-name",
  "query.fileName",
  "This is no name of a file.",
  "Give the file's own name, such as quarter-2.csv.",
);

const noMapping = error(
  "request.unknown-id",
  "query.mapping",
  "There is no such mapping.",
  "Leave it out, or look it up in the list of mappings.",
);

const noProvider = error(
  "submission.no-provider",
  "query.provider",
  "Nobody says whose records these are.",
  "Name the provider, or its organization in the catalog.",
);

const noOrganization = (id: string) =>
  error(
    "request.unknown-id",
    "query.organization",
    `There is no organization “${id}” that you could hand in for.`,
    "Leave it out, or look it up in the list of providers.",
  );

const notYours = (name: string) =>
  error(
    "submission.other-provider",
    "query.provider",
    `You hand in for ${name}.`,
    "Leave the provider out, or ask the desk to hand in the other's file.",
  );

const taken = (name: string) =>
  error(
    "submission.name-taken",
    "query.provider",
    `Files under the name ${name} are not your organization's.`,
    "Ask the desk to hand in for you once, naming your organization.",
  );
