import { readdirSync, readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { Command } from "commander";

/** Every file in `commands/` is one command, named as the file is; only the one asked for is loaded. */
interface CommandFile {
  readonly register: (program: Command) => void;
}

const folder = new URL("commands/", import.meta.url);

const commandNames = (): readonly string[] =>
  readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length))
    .toSorted();

async function commandFile(name: string): Promise<CommandFile> {
  return (await import(new URL(`${name}.ts`, folder).href)) as CommandFile;
}

function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

async function main(): Promise<void> {
  const program = new Command("footbridge")
    .description("Shared infrastructure for a city's career pathways.")
    .version(version(), "-V, --version", "say which version this is")
    .showHelpAfterError("(footbridge --help says more)")
    .configureHelp({ sortSubcommands: true });
  const names = commandNames();
  const asked = process.argv[2];
  const wanted = names.filter((name) => name === asked);
  for (const name of wanted.length > 0 ? wanted : names) (await commandFile(name)).register(program);
  await program.parseAsync();
}

// Stripping types from a hundred files takes longer than most answers: keep the result between runs.
enableCompileCache();

/** A reader that has seen enough (`| head`) ends us quietly. */
process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
  if (reason.code === "EPIPE") process.exit(0);
  throw reason;
});

await main();
