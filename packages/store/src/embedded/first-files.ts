// Makes the files of a new database, in a thread of its own that then ends: what making them takes is given back.
import { PGlite } from "@electric-sql/pglite";
import { workerData } from "node:worker_threads";
import { small } from "./buffers.ts";

const made = await PGlite.create({ dataDir: workerData as string, ...small });
await made.close();
