import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Codes } from "../../reference/codes.ts";
import type { CredentialsOf } from "../../reference/credentials.ts";
import { plainNumber, textUpTo } from "../../table/cells.ts";
import type { Verdict } from "../../table/read-table.ts";
import type { Row } from "../../table/row.ts";
import { judgeAward } from "../award.ts";
import type { WeekRange } from "../length.ts";
import type { Listed } from "../listed.ts";
import { occupationsOfCip, readCip } from "../occupations.ts";
import { type Prerequisites, readPrerequisites } from "../prerequisites.ts";
import { sittingsOf } from "../sittings.ts";
import { type ListContext, putListed } from "../to-records.ts";
import { awardOf, credentialName, descriptionOf, modeOf, nameOf } from "./facts.ts";
import { isRoute, isYes } from "./flags.ts";
import { type JoinedProvider, joinProvider } from "./join-provider.ts";
import { priceOf } from "./price.ts";
import { type BesideList, notApproved } from "./side-files.ts";

/** What a New Jersey program is read against. */
export interface NjContext extends ListContext {
  readonly codes: Codes;
  readonly credentialsOf: CredentialsOf;
  readonly lengths: ReadonlyMap<string, WeekRange>;
  readonly beside: BesideList;
  /** Keys of programs already read, and of those by provider and CIP code (for outcomes). */
  readonly seen: Set<string>;
  readonly byCip: Map<string, string[]>;
}

/** A row of the New Jersey list as a program of the catalog, or why it is none. */
export function judgeProgram(context: NjContext, row: Row): Verdict {
  const id = row.cell("programid");
  const name = nameOf(row);
  const refusals = [...identity(context, row, id, name), ...standing(row)];
  const joined = joinProvider(row, context.beside);
  if ("severity" in joined) refusals.push(joined);
  if (refusals.length > 0 || "severity" in joined) return { findings: refusals };
  const read = listedOf(context, row, joined, id, name);
  if (read.listed === undefined) return { findings: read.findings };
  context.seen.add(id);
  remember(context.byCip, row, `${context.list.prefix}-program-${id}`);
  return { record: putListed(context, read.listed), findings: read.findings };
}

function listedOf(
  context: NjContext,
  row: Row,
  { provider, findings: joining, source }: JoinedProvider,
  id: string,
  name: string,
): { readonly listed?: Listed; readonly findings: readonly Finding[] } {
  const { price, findings: pricing } = priceOf(row);
  const hours = positive(row.cell("totalclockhours"));
  const mode = modeOf(row, context.beside.online);
  const stated = {
    range: context.lengths.get(row.cell("calendarlengthid")),
    hours,
    atWeeks: row.at("calendarlengthid"),
    atHours: row.at("totalclockhours"),
  };
  const times = { evenings: isYes(source.cell("eveningcourses")), eveningWords, mode };
  const length = sittingsOf(stated, times, context.assumptions);
  if ("severity" in length || price === undefined)
    return { findings: [...pricing, ...("severity" in length ? [length] : [])] };
  const cip = readCip(row.cell("cipcode"), row.at("cipcode"), context.codes);
  const weeks = length.sittings[0]?.weeks ?? 0;
  const award = judgeAward(
    { name, award: awardOf(row), weeks, hours, at: row.at("officialname") },
    context.assumptions,
  );
  const asked = readPrerequisites(textUpTo(row.cell("prerequisites"), 1000));
  return {
    listed: {
      id,
      provider,
      name,
      description: descriptionOf(row, asked.leftOver),
      cip: cip.cip,
      occupations: occupationsOfCip(cip.cip, award.award === "graduate", context.codes),
      award: award.award,
      opensNothing: award.opensNothing,
      credentials: credentialsIn(context, row, name, award.opensNothing),
      requires: asked.requires,
      mode,
      sittings: length.sittings,
      price,
      supports: supportsOf(source),
      asOf: asOfRow(row),
    },
    findings: [
      ...joining,
      ...pricing,
      ...length.findings,
      ...cip.findings,
      ...award.findings,
      ...remarks(row, asked),
    ],
  };
}

const eveningWords = "The provider says that it holds evening courses; whether this is one is not listed.";

const positive = (cell: string): number | undefined => {
  const value = plainNumber(cell);
  return value === undefined || value === 0 || value > 20_000 ? undefined : value;
};

/** The day of the load a row comes from: the newest of `2021-03-29|2021-04-06`. */
const asOfRow = (row: Row): string =>
  row.cell("source_snapshot").split("|").sort().at(-1) ||
  row.cell("submitted").slice(0, 10) ||
  "date not stated";

function credentialsIn(
  context: NjContext,
  row: Row,
  program: string,
  opensNothing: boolean,
): readonly string[] {
  if (opensNothing) return [];
  const licence = isYes(row.cell("leadtolicense")) ? row.cell("licenseawarded") : undefined;
  const credential = credentialName(row, context.beside.credentials);
  return context.credentialsOf({ program, credential, njLicence: licence });
}

const supportsOf = (row: Row): readonly string[] => [
  ...(isYes(row.cell("childcare")) ? ["childcare"] : []),
  ...(["busroute1", "busroute2", "trnroute1", "trnroute2"].some((route) => isRoute(row.cell(route)))
    ? ["transport"]
    : []),
];

function remember(byCip: Map<string, string[]>, row: Row, program: string): void {
  const key = `${row.cell("providerid")}:${row.cell("cipcode").padStart(6, "0")}`;
  byCip.set(key, [...(byCip.get(key) ?? []), program]);
}

function identity({ seen }: NjContext, row: Row, id: string, name: string): Finding[] {
  const findings: Finding[] = [];
  if (!/^\d{1,12}$/.test(id))
    findings.push(
      error(
        "etpl.id-malformed",
        row.at("programid"),
        `“${id.slice(0, 40)}” is no program id.`,
        "Correct the id.",
      ),
    );
  if (seen.has(id))
    findings.push(
      error(
        "etpl.id-repeated",
        row.at("programid"),
        `Program ${id} occurs twice; the first row counts.`,
        "Remove one.",
      ),
    );
  if (name === "")
    findings.push(
      error("etpl.name-missing", row.at("officialname"), "The program has no name.", "Fill in the name."),
    );
  return findings;
}

const standing = (row: Row): Finding[] =>
  ["statusname", "providerstatusname"]
    .filter((column) => !["Approved", ""].includes(row.cell(column)))
    .map((column) => notApproved(row, column, row.cell(column)));

function remarks(row: Row, asked: Prerequisites): Finding[] {
  const findings: Finding[] = [];
  if (asked.leftOver)
    findings.push(
      warning(
        "etpl.prerequisite-text",
        row.at("prerequisites"),
        `Not all of what is asked of applicants could be understood: “${textUpTo(row.cell("prerequisites"), 120)}”. It is shown in the description.`,
        "State it as a requirement once the program is in the catalog.",
      ),
    );
  if (row.cell("commented_suspended_program_status") === "True")
    findings.push(
      warning(
        "etpl.comment-of-suspension",
        row.at("commented_suspended_program_status"),
        "A comment in the list mentions a suspension.",
        "Ask the provider whether the program runs.",
      ),
    );
  return findings;
}
