import { type Command, InvalidArgumentError } from "commander";
import type { InviteOptions } from "../accounts/invite.ts";
import { type WhereOptions, withWhere } from "../installation/where.ts";

/** `footbridge accounts`: at the machine itself, past any sign-in. */
export function register(program: Command): void {
  const accounts = program.command("accounts").description("who may sign in, from the machine itself");
  withWhere(accounts.command("invite"))
    .description("invite somebody and print the link")
    .requiredOption("--email <address>", "where the invitation goes")
    .requiredOption("--role <role>", "navigator, program-manager, employer, agency, board, auditor or admin")
    .option("--org <key>", "organization of the catalog, for those who belong to one", "")
    .option("--days <number>", "how long the link works", wholeDays, 7)
    .action(async (options: InviteOptions) => {
      const { runInvite } = await import("../accounts/invite.ts");
      await runInvite(options);
    });
  withWhere(accounts.command("try"))
    .description("made-up staff in each role and people with journeys; only where there are no real accounts")
    .action(async (options: WhereOptions) => {
      const { runTry } = await import("../accounts/try.ts");
      await runTry(options);
    });
  withWhere(accounts.command("codes"))
    .description("what the phones of made-up staff show, and sign-in codes where no mail server is set")
    .action(async (options: WhereOptions) => {
      const { runCodes } = await import("../accounts/codes.ts");
      await runCodes(options);
    });
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 31) return days;
  throw new InvalidArgumentError("Say a whole number from 1 to 31.");
}
