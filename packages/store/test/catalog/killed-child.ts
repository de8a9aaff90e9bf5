// A process of its own for tests: imports a large list and is killed in the middle of it.
import type { StoreOptions } from "../../src/open-store.ts";
import { openStore } from "../../src/open-store.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const [options, size] = [process.argv[2] ?? "{}", Number(process.argv[3])];
const store = await openStore(JSON.parse(options) as StoreOptions);
const classes = Array.from({ length: size }, (_, index) => classOf(`class-${index}`, { seatsLeft: 1 }));
process.stdout.write("begun\n");
await store.catalog.import(listOf("harbor", nurseAides(...classes)));
process.stdout.write("done\n");
await store.close();
process.exit(0);
