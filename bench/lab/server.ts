// The real service as a process of its own, on a database that is named or an embedded one; whoever sits at this machine is host.
import { beFrugal } from "@footbridge/api/frugal.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { readVocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { startServer } from "@footbridge/api/server.ts";

beFrugal();
const [kind = "memory", where = ""] = process.argv.slice(2);
const store = await openStore(
  kind === "postgres" ? { databaseUrl: where } : kind === "directory" ? { dataDir: where } : { memory: true },
);
const secret = () => Promise.resolve("a secret of at least thirty-two signs");
const server = await startServer({
  store,
  port: 0,
  limits: { workers: 1 },
  vocabulary: await readVocabulary(),
  accounts: { db: store.db, secret },
});
process.stdout.write(`${server.address}\n`);
process.on("SIGTERM", () => void server.close().then(() => store.close()));
