import { createHash } from "node:crypto";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { FeedResult, ReadFile, RowOutcome } from "@footbridge/core/model/import.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { InputFile } from "../table/input-file.ts";
import { outcomeOf } from "../table/read-table.ts";
import { type HsdsService, serviceForm } from "./form.ts";
import { nest } from "./nest.ts";
import { normalForm } from "./normal-form.ts";
import { recordsOf } from "./records-of.ts";
import { type Nested, readTables, tablesOfJson } from "./tables.ts";

/** The feed that owns what HSDS packages bring. */
export const hsdsFeed = "hsds";

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
  const { services, findings } = json.length > 0 ? await fromJson(json) : await fromTables(files);
  const read = new Reading(known, today);
  const rows = services.map((service, place) => read.add(service, place));
  if (services.length === 0 && findings.length === 0) findings.push(nothing(files));
  const errors = rows.flatMap((row) => row.findings.filter(({ severity }) => severity === "error"));
  return {
    feed: hsdsFeed,
    files: await Promise.all((json.length > 0 ? json : files).map((file) => fileOf(file, services.length))),
    records: read.records(),
    rows,
    findings: [...findings, ...errors],
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
}

async function fromTables(files: readonly InputFile[]): Promise<Told> {
  const { tables, findings } = await readTables(files);
  const nested = nest(tables);
  return { services: nested.services, findings: [...findings, ...nested.findings] };
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
  return { services, findings };
}

async function parsed(file: InputFile, findings: Finding[]): Promise<unknown> {
  const bytes: Uint8Array[] = [];
  for await (const piece of file.chunks()) bytes.push(piece);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(bytes)));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : "it is broken";
    findings.push(error("hsds.not-json", file.name, `The file is no JSON: ${message}.`, "Export it again."));
    return undefined;
  }
}

/** One service, a list of them, or a page of HSDS's API. */
function servicesIn(told: unknown, file: string): readonly Nested[] {
  const list = Array.isArray(told)
    ? told
    : isObject(told) && Array.isArray(told["contents"])
      ? told["contents"]
      : isObject(told) && isObject(told["organization"])
        ? [told]
        : [];
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

/** The services of one package, one after the other. */
class Reading {
  readonly #known: KnownDirectory;
  readonly #around: Parameters<typeof recordsOf>[2];
  readonly #kept = { places: new Map(), organizations: new Map(), sites: new Map(), supports: new Map() };
  readonly #seen = new Set<string>();

  constructor(known: KnownDirectory, today: Day) {
    this.#known = known;
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
    if (this.#seen.has(id)) return row([twice(at, id)]);
    this.#seen.add(id);
    if (this.#isSame(read.data)) {
      this.#keepAsIs(id);
      return row([], `supports/${this.#known.supportsOf.get(id)?.[0] ?? id}`);
    }
    if (this.#known.supportsOf.get(id)?.some((key) => !key.startsWith("hsds-")) === true)
      return row([notOurs(at, read.data.name)]);
    const { findings, ...records } = recordsOf(read.data, at, this.#around);
    for (const noun of ["places", "organizations", "sites", "supports"] as const)
      for (const record of records[noun]) this.#kept[noun].set(record.id, record);
    return row(findings, `supports/${records.supports[0]?.id ?? ""}`);
  }

  #isSame(service: HsdsService): boolean {
    const known = this.#known.exported.get(service.id);
    const form = known === undefined ? undefined : serviceForm.safeParse(known);
    return form?.success === true && normalForm(form.data) === normalForm(service);
  }

  /** A service that is known as it is told: its own records stay, word for word; another list's are left to that list. */
  #keepAsIs(id: string): void {
    const { catalog, supportsOf } = this.#known;
    const keys = new Set((supportsOf.get(id) ?? []).filter((key) => key.startsWith("hsds-")));
    for (const support of catalog.supports.filter((one) => keys.has(one.id))) {
      this.#kept.supports.set(support.id, support);
      const organization = catalog.organizations.find((one) => one.id === support.organization);
      if (organization !== undefined) this.#kept.organizations.set(organization.id, organization);
      const site = catalog.sites.find((one) => one.id === support.site);
      if (site !== undefined) this.#kept.sites.set(site.id, site);
      for (const name of [...support.places, ...(site === undefined ? [] : [site.place])]) {
        const place = catalog.places.find((one) => one.id === name);
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
    `This service cannot be used: ${message}.`,
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
