import { error, type Finding, repair, warning } from "@footbridge/core/finding.ts";
import type { Price } from "@footbridge/core/model/offering.ts";
import { noRequirement } from "@footbridge/core/model/requirement.ts";
import type { Codes } from "../../reference/codes.ts";
import type { CredentialsOf } from "../../reference/credentials.ts";
import { plainCents, plainNumber, textUpTo } from "../../table/cells.ts";
import type { Verdict } from "../../table/read-table.ts";
import type { Row } from "../../table/row.ts";
import { judgeAward } from "../award.ts";
import type { StatedLength } from "../length.ts";
import type { Listed, ListedProvider } from "../listed.ts";
import { occupationsOfCip, readCip, readOnetCodes, type ReadOccupations } from "../occupations.ts";
import { sittingsOf } from "../sittings.ts";
import { type ListContext, putListed } from "../to-records.ts";
import { awardOf, dayOf, modeOf, placeholder, requirementOf } from "./facts.ts";
import { providerOf } from "./provider.ts";

/** What a Texas program is read against. */
export interface TxContext extends ListContext {
  readonly codes: Codes;
  readonly credentialsOf: CredentialsOf;
  readonly seen: Set<string>;
}

/** A row of the Texas list as a program of the catalog, or why it is none. */
export function judgeProgram(context: TxContext, row: Row): Verdict {
  const provider = providerOf(row);
  const refusals = [...identity(context, row), ...(provider === undefined ? [withoutCounty(row)] : [])];
  if (refusals.length > 0 || provider === undefined) return { findings: refusals };
  const read = listedOf(context, row, provider);
  if (read.listed === undefined) return { findings: read.findings };
  context.seen.add(read.listed.id);
  return { record: putListed(context, read.listed), findings: read.findings };
}

function listedOf(
  context: TxContext,
  row: Row,
  provider: ListedProvider,
): { readonly listed?: Listed; readonly findings: readonly Finding[] } {
  const { codes, assumptions, credentialsOf } = context;
  const name = textUpTo(row.cell("Program Name"), 300);
  const { price, findings: pricing } = priceOf(row);
  const mode = modeOf(row.cell("Delivery Method"));
  const stated = statedLength(row);
  const evenings = row.cell("Information: Flexible Hours") === "Yes";
  const length = sittingsOf(stated, { evenings, eveningWords, mode: mode ?? "in-person" }, assumptions);
  if ("severity" in length || price === undefined)
    return { findings: [...pricing, ...("severity" in length ? [length] : [])] };
  const read = occupationsOf(row, codes);
  const weeks = length.sittings[0]?.weeks ?? 0;
  const outcome = row.cell("Program Outcome");
  const award = judgeAward(
    { name, award: awardOf(outcome), weeks, hours: stated.hours, at: row.at("Program Name") },
    assumptions,
  );
  const requires = requirementOf(row.cell("Academic PreRequisites"));
  const credential = textUpTo(row.cell("Associted Credential Name"), 300);
  return {
    listed: {
      id: row.cell("Program ID"),
      provider,
      name,
      description: descriptionOf(row, requires === undefined),
      cip: read.cip,
      occupations: read.occupations,
      award: award.award,
      opensNothing: award.opensNothing,
      credentials: award.opensNothing ? [] : credentialsOf({ program: name, credential }),
      requires: requires ?? noRequirement,
      mode: mode ?? "in-person",
      sittings: length.sittings,
      price,
      supports: supportsOf(row),
      asOf: dayOf(row.cell("Program ETPL Last Update")) ?? "date not stated",
    },
    findings: [
      ...length.findings,
      ...read.findings,
      ...award.findings,
      ...(mode === undefined ? [modeMissing(row)] : []),
      ...(requires === undefined ? [prerequisiteText(row)] : []),
      ...(placeholder.test(outcome) ? [outcomeMissing(row)] : []),
    ],
  };
}

const eveningWords = "The provider says that its hours are flexible; evening hours are not listed.";

/** Longest length believed, in weeks: ten years. The list writes 99999 and worse where it does not know. */
const longest = 520;

function statedLength(row: Row): StatedLength {
  const weeks = plainNumber(row.cell("Length: Weeks"));
  const hours = plainNumber(row.cell("Length: Contact Hours"));
  const known = weeks !== undefined && Number.isInteger(weeks) && weeks >= 1 && weeks <= longest;
  return {
    range: known
      ? { words: weeks === 1 ? "1 week" : `${weeks} weeks`, least: weeks, most: weeks }
      : undefined,
    hours: hours === undefined || hours === 0 || hours > 20_000 ? undefined : hours,
    atWeeks: row.at("Length: Weeks"),
    atHours: row.at("Length: Contact Hours"),
  };
}

/** Its own O*NET codes; the occupations of its CIP code where it has none. */
function occupationsOf(row: Row, codes: Codes): ReadOccupations {
  const columns = [1, 2, 3].map((number) => `Occupation Code (ONET ${number})`);
  const cells = columns.map((column) => ({ raw: row.cell(column), at: row.at(column) }));
  const cip = readCip(
    row.cell("Instructional Program (CIP) Code"),
    row.at("Instructional Program (CIP) Code"),
    codes,
  );
  const own = readOnetCodes(cells, codes);
  const findings = [...cip.findings, ...own.findings];
  if (cells.some(({ raw }) => raw !== "")) return { cip: cip.cip, occupations: own.occupations, findings };
  const occupations = occupationsOfCip(cip.cip, false, codes);
  return { cip: cip.cip, occupations, findings: [...findings, byCip(row, occupations.length)] };
}

function priceOf(row: Row): { readonly price: Price | undefined; readonly findings: readonly Finding[] } {
  const columns = ["Required Cost: Tuition & Fees", "Required Cost: Books & Supplies"] as const;
  const bad = columns.filter(
    (column) => row.cell(column) !== "" && plainCents(row.cell(column)) === undefined,
  );
  if (bad.length > 0) return { price: undefined, findings: bad.map((column) => noAmount(row, column)) };
  const [tuition, books] = columns.map((column) => plainCents(row.cell(column)) ?? 0);
  return {
    price: { tuition: tuition ?? 0, fees: 0, books: books ?? 0, tools: 0, exam: 0, other: 0 },
    findings: [],
  };
}

const supportsOf = (row: Row): readonly string[] => [
  ...(row.cell("Information: Onsite Childcare") === "Yes" ? ["childcare"] : []),
  ...(row.cell("Information: Public Transit") === "Yes" ? ["transport"] : []),
];

function descriptionOf(row: Row, withPrerequisites: boolean): string | undefined {
  const asked = withPrerequisites ? ` Asked of applicants: ${row.cell("Academic PreRequisites")}` : "";
  const text = `${textUpTo(row.cell("Program Description"), 1800)}${textUpTo(asked, 199)}`.trim();
  return text === "" ? undefined : text;
}

function identity({ seen }: TxContext, row: Row): Finding[] {
  const findings = ["Program ID", "Provider ID", "Campus ID"]
    .filter((column) => !/^\d{1,12}$/.test(row.cell(column)))
    .map((column) =>
      error(
        "etpl.id-malformed",
        row.at(column),
        `“${row.cell(column).slice(0, 40)}” is no id.`,
        "Correct the id.",
      ),
    );
  if (seen.has(row.cell("Program ID")))
    findings.push(
      error(
        "etpl.id-repeated",
        row.at("Program ID"),
        "The program occurs twice; the first row counts.",
        "Remove one.",
      ),
    );
  for (const column of ["Program Name", "ProviderName"].filter(
    (column) => textUpTo(row.cell(column), 9) === "",
  ))
    findings.push(error("etpl.name-missing", row.at(column), "There is no name.", "Fill in the name."));
  const status = row.cell("Program Status");
  if (status !== "Approved")
    findings.push(
      error(
        "etpl.not-approved",
        row.at("Program Status"),
        `The standing is “${status.slice(0, 40)}”, not “Approved”: nobody may be sent there.`,
        "Nothing to do; once it is approved, import the list again.",
      ),
    );
  return findings;
}

const withoutCounty = (row: Row): Finding =>
  error(
    "etpl.place-missing",
    row.at("Campus County"),
    "No county is given for the campus.",
    "Fill in the county.",
  );

const noAmount = (row: Row, column: string): Finding =>
  error(
    "etpl.price-malformed",
    row.at(column),
    `“${row.cell(column).slice(0, 40)}” is no amount in dollars.`,
    "Correct the amount in the list.",
  );

const byCip = (row: Row, count: number): Finding =>
  repair(
    "etpl.occupations-by-cip",
    row.at("Occupation Code (ONET 1)"),
    `No occupation is given; ${count} found by its program code (CIP).`,
    "Give the occupations in the list.",
  );

const modeMissing = (row: Row): Finding =>
  repair(
    "etpl.mode-missing",
    row.at("Delivery Method"),
    `“${row.cell("Delivery Method").slice(0, 40)}” does not say how it is taught; counted as in person.`,
    "Correct the delivery method in the list.",
  );

const outcomeMissing = (row: Row): Finding =>
  warning(
    "etpl.award-missing",
    row.at("Program Outcome"),
    "The list does not say what the program ends with; counted as training without an award.",
    "Correct the outcome in the list.",
  );

const prerequisiteText = (row: Row): Finding =>
  warning(
    "etpl.prerequisite-text",
    row.at("Academic PreRequisites"),
    `What is asked of applicants is not said plainly: “${row.cell("Academic PreRequisites").slice(0, 60)}”. It is shown in the description.`,
    "State it as a requirement once the program is in the catalog.",
  );
