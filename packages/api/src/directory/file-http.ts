import { mostFindings } from "@footbridge/contract/findings-of-issues.ts";
import type { FeedResult, ImportReport } from "@footbridge/core/model/import.ts";
import { filesOfZip, isZip, zipOf } from "@footbridge/feeds/table/zip.ts";
import { readHsds } from "@footbridge/feeds/hsds/read-hsds.ts";
import { tablesOfServices } from "@footbridge/feeds/hsds/write-tables.ts";
import { fileOf } from "@footbridge/feeds/table/input-file.ts";
import { asMember } from "@footbridge/store/database/work.ts";
import { readStandings } from "@footbridge/store/directory/standings.ts";
import { note } from "@footbridge/store/people/audit.ts";
import type { FastifyInstance } from "fastify";
import { memberFor } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import { directoryOf } from "../hsds/directory.ts";
import { knownOf } from "../hsds/known.ts";
import { plainName } from "../measure/handed.ts";
import type { DirectoryPlace } from "./listings.ts";

/** 10,000 services are about 25 MB as JSON, a tenth of it as tables in a ZIP. */
const mostBytes = 32 * 1024 * 1024;

/** What bringing in needs besides the directory. */
export interface FilePlace extends DirectoryPlace {
  /** Stores a list; absent where nothing can be stored. */
  readonly store?: ((feed: FeedResult) => Promise<ImportReport>) | undefined;
}

/** The directory as a file, out and in. */
export function serveDirectoryFile(app: FastifyInstance, place: FilePlace): void {
  mount(app, "downloadDirectory", async ({ query, reply }) => {
    const { services } = (await asHsds(place)).directory;
    const file = `services-${place.today()}`;
    void reply.header("cache-control", "no-cache");
    if (query.form === "json")
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="${file}.json"`)
        .send(`${JSON.stringify({ contents: services }, undefined, 2)}\n`);
    const tables = tablesOfServices(services.map((one) => ({ ...one })));
    return reply
      .type("application/zip")
      .header("content-disposition", `attachment; filename="${file}.zip"`)
      .send(Buffer.from(zipOf(tables.map(({ name, csv }) => ({ name, content: csv })))));
  });
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ["application/json", "application/zip", "application/octet-stream"],
      { parseAs: "buffer", bodyLimit: mostBytes },
      (_request, bytes, done) => done(null, bytes),
    );
    let isBusy = false;
    mount(
      scope,
      "bringInDirectory",
      async ({ request, query, body }) => {
        const member = await memberFor(request, "bringInDirectory");
        const { store, db } = place;
        if (store === undefined) throw new Trouble("not-ready", "This service keeps no lists.");
        if (isBusy)
          throw new Trouble("busy", "Another list is coming in. Send this one when it is done.", {
            retryAfter: 10,
          });
        isBusy = true;
        try {
          const bytes = (body as unknown) instanceof Uint8Array ? (body as unknown as Uint8Array) : none;
          const result = await readBody(place, bytes, plainName(query.fileName));
          const errors = result.findings.filter(({ severity }) => severity === "error");
          if (errors.length > 0) throw unusable(errors);
          const isNew = Object.keys(result.records).length > 0;
          const report = isNew && query.try === undefined ? await store(result) : undefined;
          const records = report?.records ?? [];
          if (report !== undefined)
            await asMember(db, member, (tx) => note(tx, "bring in the directory", null, report.id));
          return {
            services: result.rows.length,
            kept: records.some(({ added, changed, retired }) => added + changed + retired > 0),
            records: [...records],
            findings: [...result.findings, ...result.rows.flatMap((row) => row.findings)].slice(
              0,
              mostFindings,
            ),
          };
        } finally {
          isBusy = false;
        }
      },
      { config: { bytes: true }, bodyLimit: mostBytes },
    );
    await Promise.resolve();
  });
}

const none = new Uint8Array();

async function asHsds({ keeper, db }: DirectoryPlace) {
  const { view, shelves } = keeper.now();
  const labelOf = (word: string): string => shelves.labelOf(word).en;
  return {
    catalog: view.catalog,
    directory: directoryOf(view.catalog, labelOf, await readStandings(db)),
  };
}

async function readBody(place: DirectoryPlace, bytes: Uint8Array, name: string): Promise<FeedResult> {
  const { catalog, directory } = await asHsds(place);
  const known = knownOf(catalog, directory);
  if (!isZip(bytes)) return readHsds([fileOf(asJson(name), bytes)], known, place.today());
  const { files, findings } = filesOfZip(bytes, name);
  if (findings.length > 0) throw unusable(findings);
  return readHsds(files, known, place.today());
}

/** What is no archive is read as JSON, whatever it is called, but for a table alone. */
const asJson = (name: string): string => (/\.(json|csv)$/i.test(name) ? name : `${name}.json`);
