import { readOrder } from "@footbridge/credentials/issue/earned.ts";
import { earnedBy } from "@footbridge/core/history/earned.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { findingsText } from "../text/findings.ts";
import { eventsOrComplaint, readKnown } from "./check.ts";
import { writeLines } from "./write.ts";

export interface EarnedOptions {
  readonly person: string;
  readonly issuer: string;
  /** E-mail or full address (`did:key:…`, `https://…`) by which the holder is known. */
  readonly holder: string;
  readonly asOf?: string;
  readonly out: string;
}

/** Writes what one person earned as an order for `credentials issue`; answers the exit code. */
export async function runEarned(path: string, options: EarnedOptions): Promise<number> {
  const today = new Date().toISOString().slice(0, 10) as Day;
  const asOf = options.asOf === undefined ? today : parseDay(options.asOf);
  if (asOf === undefined) return complain(`--as-of: ${options.asOf} is no day. Write it as 2024-06-30.\n`);
  const read = await eventsOrComplaint(path);
  if (read === undefined) return 2;
  const journey = read.journeys.get(options.person);
  if (journey === undefined)
    return complain(
      `--person: nobody of this name is in the file. There are: ${[...read.journeys.keys()].slice(0, 10).join(", ")}.\n`,
    );
  const { knowledge } = await readKnown();
  const earned = earnedBy(standingEvents(journey), knowledge, asOf);
  const holder = options.holder.includes(":") ? { id: options.holder } : { email: options.holder };
  const order = {
    issuer: { name: options.issuer },
    holder,
    name: `Learner record of ${options.person}`,
    earned,
  };
  const checked = readOrder(order);
  if (!checked.ok) return complain(findingsText(checked.findings));
  await writeLines(options.out, [`${JSON.stringify(order, undefined, 2)}\n`]);
  process.stderr.write(`${earned.length} things earned by ${options.person} up to ${asOf}.\n`);
  return 0;
}

function complain(text: string): number {
  process.stderr.write(text);
  return 2;
}
