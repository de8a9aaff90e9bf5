import { openStore } from "@footbridge/store/open-store.ts";
import { reachOf } from "../../src/webhooks/addresses.ts";
import { courierOf } from "../../src/webhooks/courier.ts";

/** A process that sends what is due on the database it is named, to be killed while it does. */
const [databaseUrl = ""] = process.argv.slice(2);
const store = await openStore({ databaseUrl });
const troubled = (failure: unknown) => process.stderr.write(String(failure));
courierOf({ db: store.db, reach: reachOf(["127.0.0.0/8"]), troubled }).open();
setInterval(() => undefined, 1000);
