import type { CommanderError } from "commander";

/** Ends with 2 where the words of a command are wrong: 1 means errors in a file, and these words found no file. */
export function endUnusable({ exitCode }: CommanderError): never {
  process.exit(exitCode === 0 ? 0 : 2);
}
