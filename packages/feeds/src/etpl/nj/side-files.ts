import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Verdict } from "../../table/read-table.ts";
import type { Row } from "../../table/row.ts";
import { cleanText, textUpTo } from "../../table/cells.ts";
import { type ListContext, putProvider } from "../to-records.ts";
import type { ListedProvider } from "../listed.ts";
import { cityKey, placeOfRow, providerOf } from "./provider.ts";

/** What the files beside the list of programs tell about them. */
export interface BesideList {
  /** Providers by id, with their standing (`Approved`, `Suspend`, `Pending`). */
  readonly providers: Map<
    string,
    { readonly provider: ListedProvider; readonly row: Row; readonly status: string }
  >;
  readonly countyOfCity: Map<string, string>;
  readonly online: Set<string>;
  /** Names of industry credentials by their code. */
  readonly credentials: Map<string, string>;
}

export const nothingBeside = (): BesideList => ({
  providers: new Map(),
  countyOfCity: new Map(),
  online: new Set(),
  credentials: new Map(),
});

/** A provider: in the catalog if approved, remembered either way, so that programs can be joined to it. */
export function judgeProvider(context: ListContext, beside: BesideList, asOf: string, row: Row): Verdict {
  const id = row.cell("providerid");
  const name = textUpTo(row.cell("name"), 300);
  if (!/^\d+$/.test(id)) return { findings: [malformed(row, "providerid")] };
  if (name === "") return { findings: [malformed(row, "name")] };
  const county = row.cell("county");
  if (!["", "Select One", "Out of State"].includes(county) && row.cell("state") === "NJ")
    beside.countyOfCity.set(cityKey(row.cell("city")), county);
  const found = placeOfRow(row, beside.countyOfCity);
  if (found === undefined) return { findings: [withoutCounty(row)] };
  const provider = providerOf(row, name, found.place);
  const status = row.cell("statusname");
  beside.providers.set(id, { provider, row, status });
  if (status !== "Approved") return { findings: [notApproved(row, "statusname", status)] };
  return { record: putProvider(context, provider, asOf), findings: [] };
}

export function judgeOnline(beside: BesideList, row: Row): Verdict {
  const id = row.cell("PROGRAMID");
  if (!/^\d+$/.test(id)) return { findings: [malformed(row, "PROGRAMID")] };
  beside.online.add(id);
  return { findings: [] };
}

export function judgeCredential(beside: BesideList, row: Row): Verdict {
  const name = cleanText(row.cell("NAME"));
  if (!/^\d+$/.test(row.cell("ID")) || name === "") return { findings: [malformed(row, "ID")] };
  beside.credentials.set(row.cell("ID"), name);
  return { findings: [] };
}

/** An occupation on the state's demand list, or a county's exception to it: demand without figures, and that is said. */
export function judgeDemand({ records, list }: ListContext, asOf: string, row: Row): Verdict {
  const occupation = row.cell("SOC");
  if (!/^\d\d-\d{4}$/.test(occupation)) return { findings: [malformed(row, "SOC")] };
  const county = cleanText(row.cell("COUNTY")).toLowerCase();
  const record = records.put("demands", {
    occupation,
    area: county === "" ? "nj" : `nj-${county.replaceAll(/[^a-z0-9]+/g, "-")}`,
    provenance: {
      source: list.source,
      asOf,
      area: list.area,
      note: "On New Jersey's list of occupations in demand; the list gives no figures.",
    },
  });
  return { record, findings: [] };
}

export const notApproved = (row: Row, column: string, status: string): Finding =>
  error(
    "etpl.not-approved",
    row.at(column),
    `The standing is “${status.slice(0, 40)}”, not “Approved”: nobody may be sent there.`,
    "Nothing to do; once it is approved, import the list again.",
  );

export const withoutCounty = (row: Row): Finding =>
  error(
    "etpl.place-missing",
    row.at("county"),
    `No county is chosen, and none is known for the city “${row.cell("city").slice(0, 40)}”.`,
    "Choose the county in the list, or give the list of providers too.",
  );

const malformed = (row: Row, column: string): Finding =>
  error(
    "etpl.value-malformed",
    row.at(column),
    `“${row.cell(column).slice(0, 40)}” is no value for ${column}.`,
    "Correct the row in the list.",
  );
