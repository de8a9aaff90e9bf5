import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tablesOfServices } from "@footbridge/feeds/hsds/write-tables.ts";
import { zipOf } from "@footbridge/feeds/table/zip.ts";
import type { StoreOptions } from "@footbridge/store/open-store.ts";
import { withStore } from "../installation/with-store.ts";
import { directoryOfStore } from "./hsds.ts";

/** Writes the directory as it stands, with what organizations edited and said of their room. */
export async function runHsdsExport(out: string, where: StoreOptions): Promise<void> {
  await withStore({ ...where, readOnly: true }, async (store) => {
    const { services } = (await directoryOfStore(store)).directory;
    if (/\.json$/i.test(out)) writeFileSync(out, `${JSON.stringify({ contents: services }, undefined, 2)}\n`);
    else if (/\.zip$/i.test(out)) {
      const tables = tablesOfServices(services.map((one) => ({ ...one })));
      writeFileSync(out, zipOf(tables.map(({ name, csv }) => ({ name, content: csv }))));
    } else {
      mkdirSync(out, { recursive: true });
      for (const { name, csv } of tablesOfServices(services.map((one) => ({ ...one }))))
        writeFileSync(join(out, name), csv);
    }
    process.stdout.write(`${services.length} services written to ${out}.\n`);
  });
}
