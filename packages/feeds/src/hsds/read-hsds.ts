import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { FeedResult, ReadFile, RowOutcome } from "@footbridge/core/model/import.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { InputFile } from "../table/input-file.ts";
import { outcomeOf } from "../table/read-table.ts";
import { type HsdsService, serviceForm } from "./form.ts";
import { hsdsFeed } from "./keys.ts";
import { nest } from "./nest.ts";
import { notKept, notKeptIn } from "./not-kept.ts";
import { normalForm } from "./normal-form.ts";
import { recordsOf } from "./records-of.ts";
import { type Nested, readTables, tablesOfJson } from "./tables.ts";

/** After so many services (about 20 ms) whoever else waits has a turn. */
const servicesAtOnce = 40;

/** What is known already: a package that says the same of it changes nothing. */
export interface KnownDirectory {
  readonly catalog: Pick<Catalog, "organizations" | "sites" | "supports" | "places">;
  /** Services as they go out from here today, by their HSDS id. */
  readonly exported: ReadonlyMap<string, object>;
  /** Keys of the catalog's supports of a service, by its HSDS id. */
  readonly supportsOf: ReadonlyMap<string, readonly string[]>;
}

/** Reads an HSDS 3.0 package, JSON or its tables as CSV. One error anywhere refuses all of it, and all errors are told. */
export async function readHsds(
  files: readonly InputFile[],
  known: KnownDirectory,
  today: Day,
): Promise<FeedResult> {
  const json = files.filter(({ name }) => /\.json$/i.test(name));
  const { services, findings, passedOver } = json.length > 0 ? await fromJson(json) : await fromTables(files);
  const told = json.length > 0 ? json : files;
  const names = told.length > 3 ? `${told.length} files` : told.map(({ name }) => name).join(", ");
  const read = new Reading(known, today);
  const rows: RowOutcome[] = [];
  for (const [place, service] of services.entries()) {
    rows.push(read.add(service, place));
    if (place % servicesAtOnce === 0) await breathe();
  }
  if (services.length === 0 && findings.length === 0) findings.push(nothing(files));
  const errors = rows.flatMap((row) => row.findings.filter(({ severity }) => severity === "error"));
  return {
    feed: hsdsFeed,
    files: await Promise.all(told.map((file) => fileOf(file, services.length))),
    records: read.records(),
    rows,
    findings: [...findings, ...errors, ...notKept([...read.notKept, ...passedOver], names)],
  };
}

const nothing = (files: readonly InputFile[]): Finding =>
  error(
    "hsds.no-services",
    files.map(({ name }) => name).join(", "),
    "There is no service in it.",
    "Give an HSDS 3.0 list of services as JSON, or the folder with its tables as CSV.",
  );

interface Told {
  readonly services: readonly Nested[];
  readonly findings: Finding[];
  /** Names of tables that nothing is made of, one for each row. */
  readonly passedOver: readonly string[];
}

async function fromTables(files: readonly InputFile[]): Promise<Told> {
  const { tables, passedOver, findings } = await readTables(files);
  const nested = nest(tables);
  return { services: nested.services, findings: [...findings, ...nested.findings], passedOver };
}

async function fromJson(files: readonly InputFile[]): Promise<Told> {
  const services: Nested[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const told = await parsed(file, findings);
    if (isObject(told) && "services.csv" in told) {
      const nested = nest(tablesOfJson(told));
      services.push(...nested.services);
      findings.push(...nested.findings);
    } else services.push(...servicesIn(told, file.name));
  }
  return { services, findings, passedOver: [] };
}

async function parsed(file: InputFile, findings: Finding[]): Promise<unknown> {
  const bytes: Uint8Array[] = [];
  for await (const piece of file.chunks()) bytes.push(piece);
  try {
    return jsonOf(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(bytes)));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : "it is broken";
    findings.push(error("hsds.not-json", file.name, `The file is no JSON: ${message}.`, "Export it again."));
    return undefined;
  }
}

/** JSON, or JSON in lines as HSDS's API streams it. */
function jsonOf(text: string): unknown {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && lines.every((line) => /^\{.*\}\r?$/.test(line.trim())))
    return lines.map((line): unknown => JSON.parse(line));
  return JSON.parse(text);
}

/** One service, a list of them, a page of HSDS's API, or organizations with their services. */
function listIn(told: unknown): readonly unknown[] {
  if (Array.isArray(told)) return told.flatMap((one: unknown) => (isObject(one) ? listIn(one) : [one]));
  if (!isObject(told)) return [];
  const { contents, services } = told;
  if (Array.isArray(contents)) return listIn(contents);
  if (!Array.isArray(services)) return [told];
  if (told["name"] === undefined) return listIn(services);
  const { services: _own, ...organization } = told;
  return services.map((one: unknown) => (isObject(one) ? { organization, ...one } : one));
}

function servicesIn(told: unknown, file: string): readonly Nested[] {
  const list = told === undefined ? [] : listIn(told);
  return list.map((one: unknown, place) => ({
    ...(isObject(one) ? one : {}),
    at: `${file}: services[${place}]`,
  }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function fileOf(file: InputFile, rows: number): Promise<ReadFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of file.chunks()) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { name: file.name, sha256: hash.digest("hex"), bytes, rows };
}

type ById = {
  readonly organization: ReadonlyMap<string, Catalog["organizations"][number]>;
  readonly site: ReadonlyMap<string, Catalog["sites"][number]>;
  readonly support: ReadonlyMap<string, Catalog["supports"][number]>;
  readonly place: ReadonlyMap<string, Catalog["places"][number]>;
};

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** The services of one package, one after the other. */
class Reading {
  readonly #known: KnownDirectory;
  readonly #around: Parameters<typeof recordsOf>[2];
  readonly #kept = { places: new Map(), organizations: new Map(), sites: new Map(), supports: new Map() };
  readonly #seen = new Set<string>();
  readonly #by: ById;
  /** Names of what has no place in the directory, as often as it was told. */
  readonly notKept: string[] = [];

  constructor(known: KnownDirectory, today: Day) {
    this.#known = known;
    const { organizations, sites, supports, places } = known.catalog;
    this.#by = {
      organization: byId(organizations),
      site: byId(sites),
      support: byId(supports),
      place: byId(places),
    };
    const names = known.catalog.places.flatMap((place) =>
      [place.name.en, place.id].map((word) => [word.toLowerCase(), place] as const),
    );
    this.#around = { places: new Map(names), source: hsdsFeed, asOf: today };
  }

  /** What became of a service: the same as known, read anew, or refused with all that is wrong. */
  add(told: Nested, place: number): RowOutcome {
    const at = String(told["at"]);
    const row = (findings: readonly Finding[], record?: string): RowOutcome =>
      outcomeOf(at.split(/[:,]/)[0] ?? at, place + 1, {
        findings,
        ...(record === undefined ? {} : { record }),
      });
    const read = serviceForm.safeParse(told);
    if (!read.success)
      return row(read.error.issues.map(({ path, message }) => unfit(`${at}.${path.join(".")}`, message)));
    const { id } = read.data;
    this.notKept.push(...notKeptIn(told, read.data));
    if (this.#seen.has(id)) return row([twice(at, id)]);
    this.#seen.add(id);
    if (this.#isSame(read.data)) {
      this.#keepAsIs(id);
      return row([], `supports/${this.#known.supportsOf.get(id)?.[0] ?? id}`);
    }
    if (this.#known.supportsOf.get(id)?.some((key) => !key.startsWith("hsds-")) === true)
      return row([notOurs(at, read.data.name)]);
    const { findings: wrong, ...records } = recordsOf(read.data, at, this.#around);
    const findings = [...wrong, ...this.#twiceAt(records.supports, read.data, at)];
    for (const noun of ["places", "organizations", "sites", "supports"] as const)
      for (const record of records[noun]) this.#kept[noun].set(record.id, record);
    return row(findings, `supports/${records.supports[0]?.id ?? ""}`);
  }

  /** Places whose id another service of the package has already. */
  #twiceAt(
    supports: readonly { readonly id: string }[],
    service: HsdsService,
    at: string,
  ): readonly Finding[] {
    const known = this.#kept.supports;
    const within = new Set<string>();
    return supports.flatMap(({ id }, place) => {
      const again = known.has(id) || within.has(id);
      within.add(id);
      const where = `${at}.service_at_locations[${place}]`;
      return again ? [twice(where, service.service_at_locations[place]?.id ?? service.id)] : [];
    });
  }

  #isSame(service: HsdsService): boolean {
    const known = this.#known.exported.get(service.id);
    const form = known === undefined ? undefined : serviceForm.safeParse(known);
    return form?.success === true && normalForm(form.data) === normalForm(service);
  }

  /** A service that is known as it is told: its own records stay, word for word; another list's are left to that list. */
  #keepAsIs(id: string): void {
    const keys = (this.#known.supportsOf.get(id) ?? []).filter((key) => key.startsWith("hsds-"));
    for (const support of keys.flatMap((key) => this.#by.support.get(key) ?? [])) {
      this.#kept.supports.set(support.id, support);
      const organization = this.#by.organization.get(support.organization);
      if (organization !== undefined) this.#kept.organizations.set(organization.id, organization);
      const site = support.site === undefined ? undefined : this.#by.site.get(support.site);
      if (site !== undefined) this.#kept.sites.set(site.id, site);
      for (const name of [...support.places, ...(site === undefined ? [] : [site.place])]) {
        const place = this.#by.place.get(name);
        if (place !== undefined) this.#kept.places.set(place.id, place);
      }
    }
  }

  records(): Partial<Catalog> {
    const source = {
      id: hsdsFeed,
      title: "Directory of services (HSDS 3.0)",
      publisher: "Open Referral package",
      vintage: "as imported",
    };
    const all = Object.fromEntries(
      Object.entries(this.#kept).map(([noun, records]) => [noun, [...records.values()]]),
    );
    return this.#kept.supports.size === 0 ? {} : { ...all, sources: [source] };
  }
}

const unfit = (at: string, message: string): Finding =>
  error(
    "hsds.malformed",
    at,
    `This service cannot be used: ${/received undefined/.test(message) ? "this is missing" : message}.`,
    "HSDS 3.0 asks for an id, a name and an organization.",
  );

const twice = (at: string, id: string): Finding =>
  error("hsds.twice", `${at}.id`, `${id} is in the package twice.`, "Give each service an id of its own.");

const notOurs = (at: string, name: string): Finding =>
  error(
    "hsds.other-list",
    at,
    `“${name}” belongs to another list here, and this package says something else of it.`,
    "Change it in that list, or let its organization edit it at /work/services.",
  );
