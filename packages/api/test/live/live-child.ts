// A process of its own for tests: a service with live notes that everybody may write, until it is killed.
import { openStore, type StoreOptions } from "@footbridge/store/open-store.ts";
import { buildApp } from "../../src/app.ts";
import { shelf } from "../asking.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";

const [place = "{}", port = "0"] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StoreOptions);
const { app, live } = await buildApp({
  store: shelf(tinyCity()),
  limits: { workers: 1 },
  vocabulary: tinyWords,
  accounts: { db: store.db, secret: () => Promise.resolve("a secret of at least thirty-two signs") },
});
if (live === undefined) throw new Error("a service with a database has live documents");
// Each with a cookie of their own is a person: what one may send is counted by person.
live.kinds.guestOf = ({ headers }) =>
  Promise.resolve({ lab: "lab", seat: headers.cookie ?? "", role: "participant" });
live.kinds.add({ kind: "note", rightsOf: () => Promise.resolve("write") });
process.stdout.write(`${await app.listen({ port: Number(port), host: "127.0.0.1" })}\n`);
