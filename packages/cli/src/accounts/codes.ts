import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { totpOf } from "@footbridge/api/accounts/totp.ts";
import { listCodes } from "@footbridge/store/people/outbox.ts";
import { setting, storeOptions, type WhereOptions } from "../installation/where.ts";
import { withStore } from "../installation/with-store.ts";
import { type TryFile, tryFileOf } from "./try.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the phones of made-up colleagues show now, and codes of letters of the last minutes where no mail server sends them. */
export async function runCodes(where: WhereOptions): Promise<void> {
  const file = tryFileOf(where);
  if (existsSync(file)) {
    const { accounts } = JSON.parse(await readFile(file, "utf8")) as TryFile;
    say("Six digits of made-up colleagues, for half a minute:");
    for (const { email, secret } of accounts) say(`  ${email.padEnd(30)} ${totpOf(secret, Date.now())}`);
  }
  if (setting("FOOTBRIDGE_SMTP_URL") !== "") {
    say("Codes of participants go out by the mail server, and are shown nowhere.");
    return;
  }
  await withStore(storeOptions(where), async ({ db }) => {
    const codes = await listCodes(db);
    if (codes.length === 0) say("No participant has asked for a code in the last minutes.");
    for (const { recipient, body } of codes)
      say(`  ${recipient.padEnd(30)} ${/\b\d{8}\b/.exec(body)?.[0] ?? "used"}`);
  });
}
