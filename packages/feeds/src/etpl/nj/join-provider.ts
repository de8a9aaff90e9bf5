import { error, type Finding, repair } from "@footbridge/core/finding.ts";
import { textUpTo } from "../../table/cells.ts";
import type { Row } from "../../table/row.ts";
import type { ListedProvider } from "../listed.ts";
import { placeOfRow, providerOf } from "./provider.ts";
import { type BesideList, notApproved, withoutCounty } from "./side-files.ts";

/** The provider of a program, and the row that describes it: the program's own, or one of the list of providers. */
export interface JoinedProvider {
  readonly provider: ListedProvider;
  readonly source: Row;
  readonly findings: readonly Finding[];
}

/** Finds the provider of a program; the program's own row is newer than the list of providers and goes before it. */
export function joinProvider(row: Row, beside: BesideList): JoinedProvider | Finding {
  const name = textUpTo(row.cell("standardized_name_1") || row.cell("name"), 300);
  if (row.cell("name") === "") return fromProviders(row, beside);
  const found = placeOfRow(row, beside.countyOfCity);
  if (found === undefined) return withoutCounty(row);
  return {
    provider: providerOf(row, name, found.place),
    source: row,
    findings: found.byCity ? [countyByCity(row, found.place.name.en)] : [],
  };
}

function fromProviders(row: Row, { providers }: BesideList): JoinedProvider | Finding {
  const listed = providers.get(row.cell("providerid"));
  if (listed === undefined) return unknownProvider(row);
  if (listed.status !== "Approved") return notApproved(row, "providerid", listed.status);
  return { provider: listed.provider, source: listed.row, findings: [joined(row)] };
}

const unknownProvider = (row: Row): Finding =>
  error(
    "etpl.provider-missing",
    row.at("name"),
    `The row does not say who provider ${row.cell("providerid").slice(0, 20)} is, and no list of providers at hand does.`,
    "Give a list of providers that has it.",
  );

const joined = (row: Row): Finding =>
  repair(
    "etpl.provider-joined",
    row.at("name"),
    "The row says nothing of its provider; taken from the list of providers.",
    "Nothing to do.",
  );

const countyByCity = (row: Row, county: string): Finding =>
  repair(
    "etpl.county-by-city",
    row.at("county"),
    `No county was chosen; the city lies in ${county}.`,
    "Choose the county in the list.",
  );
