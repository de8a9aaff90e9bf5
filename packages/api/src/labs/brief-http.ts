import { htmlOf } from "@footbridge/core/lab/brief/html.ts";
import { markdownOf } from "@footbridge/core/lab/brief/markdown.ts";
import { textOf } from "@footbridge/core/lab/brief/text.ts";
import { editBrief, readStoredLab } from "@footbridge/store/labs/record.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { finished, generated, toldBrief } from "./brief.ts";
import type { LabsPlace } from "./place.ts";
import { recordOf } from "./record.ts";
import type { WordingReader } from "./wording.ts";

type Asking =
  | "getLabRecord"
  | "getBrief"
  | "editBrief"
  | "downloadBriefHtml"
  | "downloadBriefMarkdown"
  | "downloadBriefPdf";

/** The record and the brief of a lab. */
export function serveBrief(app: FastifyInstance, { db, live }: LabsPlace, wording: WordingReader): void {
  const at = async (request: FastifyRequest, name: Asking, lab: string) => {
    const member = await memberFor(request, name);
    const stored = await orClosed(readStoredLab(db, member, lab));
    if (stored === undefined) throw notFound("lab", lab);
    return { member, stored, ...(await recordOf(live.rooms, lab, stored)) };
  };
  const briefAt = async (request: FastifyRequest, name: Asking, lab: string) => {
    const found = await at(request, name, lab);
    return { ...found, briefs: await generated(found.record, wording) };
  };
  mount(app, "getLabRecord", async ({ request, params: { lab } }) => {
    const { record, findings } = await at(request, "getLabRecord", lab);
    return { record, findings: [...findings] };
  });
  mount(app, "getBrief", async ({ request, params: { lab }, query: { lang } }) => {
    const { briefs, stored } = await briefAt(request, "getBrief", lab);
    return toldBrief(briefs, lang, stored);
  });
  mount(app, "editBrief", async ({ request, params: { lab, section }, query: { lang }, body }) => {
    const { briefs, member } = await briefAt(request, "editBrief", lab);
    const { sections } = briefs[lang];
    const found = sections.find(({ id }) => id === section);
    if (found === undefined)
      throw notFound(
        "section",
        section,
        sections.map(({ id }) => id),
      );
    await orClosed(editBrief(db, member, { lab, section, text: body.text, basis: textOf(found) }));
    const stored = await orClosed(readStoredLab(db, member, lab));
    if (stored === undefined) throw notFound("lab", lab);
    return toldBrief(briefs, lang, stored);
  });
  const file = (reply: FastifyReply, lab: string, type: string, extension: string): FastifyReply =>
    reply.type(type).header("content-disposition", `inline; filename="${lab}-brief.${extension}"`);
  mount(app, "downloadBriefHtml", async ({ request, reply, params: { lab }, query: { lang } }) => {
    const { briefs, stored } = await briefAt(request, "downloadBriefHtml", lab);
    // It stands alone, with its style in it; nothing else may run or be fetched.
    void reply.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    return file(reply, lab, "text/html; charset=utf-8", "html").send(htmlOf(finished(briefs[lang], stored)));
  });
  mount(app, "downloadBriefMarkdown", async ({ request, reply, params: { lab }, query: { lang } }) => {
    const { briefs, stored } = await briefAt(request, "downloadBriefMarkdown", lab);
    return file(reply, lab, "text/markdown; charset=utf-8", "md").send(
      markdownOf(finished(briefs[lang], stored)),
    );
  });
  mount(app, "downloadBriefPdf", async ({ request, reply, params: { lab }, query: { lang } }) => {
    const { briefs, stored } = await briefAt(request, "downloadBriefPdf", lab);
    const { pdfOf } = await import("./pdf.ts");
    return file(reply, lab, "application/pdf", "pdf").send(await pdfOf(finished(briefs[lang], stored)));
  });
}
