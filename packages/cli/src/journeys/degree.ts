import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Agreements, slotsOf } from "@footbridge/core/college/agreements.ts";
import { checkAgreements } from "@footbridge/core/college/check-agreements.ts";
import { auditDegree, type DegreeAudit } from "@footbridge/core/college/degree-audit.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { demoAgreements, readAgreements } from "@footbridge/feeds/college/read-agreements.ts";
import { keepAgreementsFromMachine } from "@footbridge/store/college/agreements.ts";
import { storeOptions, type WhereOptions } from "../installation/where.ts";
import { withStore } from "../installation/with-store.ts";
import { findingsText } from "../text/findings.ts";
import { eventsOrComplaint } from "./check.ts";

export interface DegreeOptions {
  readonly person: string;
  readonly degree: string;
  readonly agreements?: string;
  readonly asOf?: string;
  readonly json?: true;
}

export interface AgreementsOptions extends WhereOptions {
  readonly bringIn?: true;
}

/** Checks a file of degrees and rules, and keeps it where asked; answers the exit code. */
export async function runAgreements(
  path: string,
  { bringIn, ...where }: AgreementsOptions = {},
): Promise<number> {
  const read = await readAgreements(path);
  if (!read.ok) return complain(findingsText(read.findings));
  const { degrees, rules } = read.value;
  const { findings } = checkAgreements(read.value);
  const slots = degrees.flatMap(({ asks }) => slotsOf(asks)).length;
  process.stdout.write(
    `${degrees.length} degrees with ${slots} slots, ${rules.length} rules.\n${findingsText(findings)}`,
  );
  if (bringIn === true) await keep(path, read.value, where);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function keep(path: string, agreements: Agreements, where: WhereOptions): Promise<void> {
  const sha256 = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  await withStore(storeOptions(where), async ({ db }) => {
    const it = { fileName: basename(path).slice(0, 255), sha256, agreements };
    const { version, again } = await keepAgreementsFromMachine(db, it);
    process.stdout.write(
      again
        ? `It holds already, as version ${version}. Nothing was changed.\n`
        : `It holds from now on, as version ${version}.\n`,
    );
  });
}

/** Tells what of a person's journey counts for a degree; answers the exit code. */
export async function runDegree(path: string, options: DegreeOptions): Promise<number> {
  const asOf =
    options.asOf === undefined ? (new Date().toISOString().slice(0, 10) as Day) : parseDay(options.asOf);
  if (asOf === undefined) return complain(`--as-of: ${options.asOf} is no day. Write it as 2024-06-30.\n`);
  const agreements = await readAgreements(options.agreements ?? demoAgreements);
  if (!agreements.ok) return complain(findingsText(agreements.findings));
  const events = await eventsOrComplaint(path);
  if (events === undefined) return 2;
  const journey = events.journeys.get(options.person);
  const degree = agreements.value.degrees.find(({ id }) => id === options.degree);
  if (journey === undefined || degree === undefined)
    return complain(
      journey === undefined
        ? `--person: nobody of this name is in the file. There are: ${[...events.journeys.keys()].slice(0, 10).join(", ")}.\n`
        : `--degree: there is no such degree. There are: ${agreements.value.degrees.map(({ id }) => id).join(", ")}.\n`,
    );
  const audit = auditDegree(standingEvents(journey), degree, agreements.value, asOf);
  process.stdout.write(options.json === true ? `${JSON.stringify(audit, undefined, 2)}\n` : auditText(audit));
  return 0;
}

function auditText({ degree, slots, counted, atMost, residency, leftOver, inDoubt }: DegreeAudit): string {
  const lines = [
    `${degree.name}, ${degree.institution}: ${counted} of ${degree.credits} credits count${atMost > counted ? `, ${atMost} if the registrar takes what is in doubt` : ""}.`,
    ...(residency === undefined
      ? []
      : [`Of the college itself: ${residency.counted} of ${residency.asked}.`]),
    ...slots.map(
      ({ name, credits, counted: held, state, from }) =>
        `  ${held} of ${credits}  ${name} (${state})${from.length === 0 ? "" : `: ${from.map(({ title, rule }) => (rule === undefined ? title : `${title} by ${rule}`)).join(", ")}`}`,
    ),
    ...leftOver.map(({ title, why }) => `  does not count: ${title} (${why})`),
    ...inDoubt.map(
      ({ title, why, answers }) =>
        `  ask the registrar: ${title} (${why}): ${answers.map(({ rules, more }) => `${more} more${rules.length === 0 ? "" : ` by ${rules.join(", ")}`}`).join(", or ")}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function complain(text: string): number {
  process.stderr.write(text);
  return 2;
}
