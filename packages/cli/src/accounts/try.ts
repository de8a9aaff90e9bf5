import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { readyAccounts } from "@footbridge/api/accounts/ready-account.ts";
import { doForEach } from "@footbridge/store/caseload/deeds.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { readPurposeVersion } from "@footbridge/api/people/purposes.ts";
import { inviteFromMachine } from "@footbridge/store/accounts/invitations.ts";
import { allAddresses } from "@footbridge/store/accounts/memberships.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { giveConsent } from "@footbridge/store/people/consents.ts";
import { addEvents } from "@footbridge/store/people/events.ts";
import { addPerson } from "@footbridge/store/people/person.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";
import { today } from "../installation/demo-city.ts";
import { signInSecret } from "../installation/sign-in-secret.ts";
import { dataDirectory, storeOptions, placeBeside, type WhereOptions } from "../installation/where.ts";
import { withStore } from "../installation/with-store.ts";
import { addressOf, tryColleagues, tryDomain } from "./try-accounts.ts";
import { tryPeople } from "./try-people.ts";

/** What is kept of made-up colleagues, for its owner alone. */
export interface TryFile {
  readonly password: string;
  readonly accounts: readonly { readonly email: string; readonly secret: string }[];
}

/** Where that is, beside the data. */
export const tryFileOf = (where: WhereOptions): string => `${dataDirectory(where)}-try.json`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Made-up staff in each role and people with journeys, where there are no real accounts; and how to sign in. */
export async function runTry(where: WhereOptions): Promise<void> {
  const file = tryFileOf(where);
  await withStore(storeOptions(where), async ({ db, owner }) => {
    const there = await allAddresses(db);
    const real = there.filter((email) => !email.endsWith(`@${tryDomain}`));
    if (real.length > 0)
      throw new StoreProblem(
        "accounts.not-empty",
        `There are real accounts here (${real.length}): made-up ones would open doors beside them.`,
        "Try it in a data directory of its own: footbridge serve --data try --port 4400, then footbridge accounts try --data try.",
      );
    if (there.length === 0) await make(db, where, file);
    else if (!existsSync(file))
      throw new StoreProblem(
        "accounts.try-forgotten",
        `The made-up colleagues are there, but ${file} with their password is not.`,
        "Begin again in a data directory of its own, with --data.",
      );
    const { password } = JSON.parse(await readFile(file, "utf8")) as TryFile;
    tell(password, owner?.url ?? "http://localhost:4300");
  });
}

async function make(db: Database, where: WhereOptions, file: string): Promise<void> {
  const { signInKey } = placeBeside(where);
  const place = { db, secret: () => signInSecret(signInKey) };
  const password = `try-${randomBytes(9).toString("base64url")}`;
  const invited: { token: string; name: string }[] = [];
  for (const colleague of tryColleagues) {
    const { token } = await inviteFromMachine(db, { ...colleague, email: addressOf(colleague), days: 1 });
    invited.push({ token, name: colleague.name });
  }
  const accounts = await readyAccounts(place, invited, password);
  const told: TryFile = { password, accounts: accounts.map(({ email, secret }) => ({ email, secret })) };
  await writeFile(file, `${JSON.stringify(told, undefined, 2)}\n`, { mode: 0o600 });
  const navigator = accounts.find(({ email }) => email === `navigator@${tryDomain}`);
  if (navigator === undefined) throw new Error("there is a navigator among the made-up");
  await fill(db, { account: navigator.account, org: "lantern", role: "navigator" });
}

/** The personas of the demo city, taken in by the navigator and in their care. */
async function fill(db: Database, navigator: Member): Promise<void> {
  const day = today();
  const city = await readDemoCity(day);
  const personas = (city.records.personas ?? []).map(({ name, standing }) => ({
    name,
    spanish: JSON.stringify(standing).includes('"english:1"'),
  }));
  const words = await readPurposeVersion();
  const people: string[] = [];
  for (const { events, agreed, ...person } of tryPeople(personas, day)) {
    const { id } = await addPerson(db, navigator, person);
    await addEvents(
      db,
      navigator,
      events.map(({ happened, body }) => ({
        id: randomUUID(),
        person: id,
        happened,
        kind: body.kind,
        source: "typed",
        evidence: null,
        body,
        sensitive: null,
      })),
    );
    people.push(id);
    if (agreed)
      await giveConsent(db, navigator, {
        person: id,
        purpose: "coordination",
        partner: navigator.org,
        words,
        language: person.language,
        days: 365,
      });
  }
  await doForEach(db, navigator, people, { kind: "assign", navigator: navigator.account }, day);
}

function tell(password: string, address: string): void {
  say(`Made-up colleagues, for trying only. Sign in at ${address}/sign-in with this password: ${password}`);
  for (const colleague of tryColleagues)
    say(
      `  ${addressOf(colleague).padEnd(30)} ${colleague.role}${colleague.org === "" ? "" : ` of ${colleague.org}`}`,
    );
  say("The six digits of the second factor: npx footbridge accounts codes");
  say("Twelve people with journeys are in the caseload of navigator@try.example.");
}
