// Makes the files of a new database, as a process of its own: the directory is its one argument.
import { PGlite } from "@electric-sql/pglite";
import { small } from "./buffers.ts";

const [directory = ""] = process.argv.slice(2);
try {
  const made = await PGlite.create({ dataDir: directory, ...small });
  await made.close();
} catch (failure) {
  process.stderr.write(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 1;
}
process.exit();
