import { Readable } from "node:stream";
import { error } from "@footbridge/core/finding.ts";
import { certify } from "@footbridge/store/measure/decide.ts";
import * as mappings from "@footbridge/store/measure/mappings.ts";
import { providerKey, type Submission } from "@footbridge/store/measure/submission.ts";
import { get, list, providers, standing } from "@footbridge/store/measure/submissions.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { type Desk, type Handed, takeBack, takeIn } from "./desk.ts";
import { toldSubmission } from "./present.ts";
import { orTrouble } from "./refused.ts";

/** Files in, the list of them, and what is decided about them. */
export function serveSubmissions(app: FastifyInstance, desk: Desk, named: () => readonly string[]): void {
  const { db } = desk;
  const known = (id: string): Promise<Submission> => knownSubmission(desk, id);
  const told = async (submission: Submission) =>
    toldSubmission(submission, (await standing(db, submission.providerKey, submission.report))?.id);

  mount(app, "listSubmissions", async ({ query }) => {
    const page = await list(db, query);
    return { ...page, items: page.items.map((item) => toldSubmission(item)) };
  });
  mount(app, "getSubmission", async ({ params }) => {
    const submission = await known(params.id);
    return { ...(await told(submission)), groups: submission.groups };
  });
  mount(app, "certifySubmission", async ({ params, body }) => {
    const certified = await orTrouble(certify(db, params.id, body), "submission");
    desk.wake();
    return told(certified);
  });
  mount(app, "discardSubmission", async ({ params }) => {
    await orTrouble(takeBack(desk, params.id), "submission");
    return { discarded: params.id };
  });
  mount(app, "listSubmissionProviders", async () => {
    const seen = await providers(db);
    const keys = new Set(seen.map(({ provider }) => providerKey(provider)));
    const others = named().filter((name) => !keys.has(providerKey(name)));
    return { items: [...seen, ...others.map((provider) => ({ provider, submissions: 0 }))] };
  });
  serveUpload(app, desk, told);
}

/** The one address whose body is taken as it comes, away from the reader of JSON. */
function serveUpload(
  app: FastifyInstance,
  desk: Desk,
  told: (submission: Submission) => Promise<ReturnType<typeof toldSubmission>>,
): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(["application/octet-stream", "text/csv"], (_request, payload, done) =>
      done(null, payload),
    );
    mount(
      scope,
      "startSubmission",
      async ({ query, body }) => {
        const handed = await checkedWords(desk, query);
        const stream =
          (body as unknown) instanceof Readable ? (body as unknown as Readable) : Readable.from([]);
        return told(await takeIn(desk, stream, handed));
      },
      { config: { bytes: true, slow: true }, bodyLimit: desk.limits.bytes },
    );
    await Promise.resolve();
  });
}

/** What is said with the bytes; a name that came with folders loses them, and the provider's latest mapping is taken where there is one. */
async function checkedWords(desk: Desk, { fileName, provider, report, mapping }: Handed): Promise<Handed> {
  const name = plainName(fileName);
  const findings = [
    ...(name === "" ? [noName] : []),
    ...(mapping !== undefined && (await mappings.get(desk.db, mapping)) === undefined ? [noMapping] : []),
  ];
  if (findings.length > 0) throw unusable(findings);
  const latest = mapping ?? (await mappings.list(desk.db, provider))[0]?.id;
  return { fileName: name, provider: provider.replaceAll(/\s+/g, " "), report, mapping: latest };
}

/** The last part of a path of any system, without signs that no name has. */
export const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "").replaceAll(/\p{C}/gu, "").replace(/^\.+$/, "").trim();

const noName = error(
  "submission.file-name",
  "query.fileName",
  "This is no name of a file.",
  "Give the file's own name, such as quarter-2.csv.",
);

const noMapping = error(
  "request.unknown-id",
  "query.mapping",
  "There is no such mapping.",
  "Leave it out, or look it up in the list of mappings.",
);

export async function knownSubmission(desk: Desk, id: string): Promise<Submission> {
  const submission = await get(desk.db, id);
  if (submission === undefined) throw notFound("submission", id);
  return submission;
}
