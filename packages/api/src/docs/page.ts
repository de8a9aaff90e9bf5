import { tags, type Operation } from "@footbridge/contract/operation.ts";
import { curlOf } from "@footbridge/contract/openapi.ts";
import { problems } from "@footbridge/contract/problem.ts";
import { z } from "zod";

type Named = readonly [name: string, operation: Operation];

const titles: Readonly<Record<Operation["tag"], string>> = {
  routes: "Questions",
  targets: "Finding a target",
  catalog: "The catalog",
  directory: "The directory of supportive services, in HSDS 3.0",
  imports: "What was imported",
  submissions: "Submissions",
  reports: "Reports",
  performance: "Targets of agreements",
  caseload: "Caseload: who needs what today",
  classes: "Classes: seats, waiting lists, attendance",
  pathways: "Pathways that partners draw",
  labs: "Learning labs",
  referrals: "Referrals: sent on, answered by link, closed",
  people: "People, and one person in several files",
  accounts: "Accounts",
  service: "The service itself",
};

/** All operations as one page of plain HTML. */
export function docsPage(operations: readonly Named[]): string {
  const sections = tags.map((tag) =>
    sectionOf(
      tag,
      operations.filter(([, { tag: own }]) => own === tag),
    ),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Footbridge API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>Footbridge API</h1>
<p>Routes for real people over a city’s dated classes, jobs, supports and funds. Money is whole US cents, durations are
weeks, days are YYYY-MM-DD. The same as a machine reads it: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Sections"><ul>${tags.map((tag) => `<li><a href="#${tag}">${titles[tag]}</a></li>`).join("")}<li><a href="#problems">When something is wrong</a></li></ul></nav>
</header>
<main>
${sections.join("\n")}
${problemSection()}
</main>
</body>
</html>
`;
}

const sectionOf = (tag: Operation["tag"], operations: readonly Named[]): string =>
  `<section id="${tag}"><h2>${titles[tag]}</h2>\n${operations.map(articleOf).join("\n")}\n</section>`;

function articleOf([name, operation]: Named): string {
  const { method, path, summary, description, media, bodyMedia } = operation;
  return `<article id="${escape(name)}">
<h3>${method} ${escape(path)}</h3>
<p>${escape(summary)}.${description === undefined ? "" : ` ${escape(description)}`}</p>
${tableOf("In the address", operation.params)}${tableOf("After the ?", operation.query)}${bodyMedia === undefined ? tableOf("In the body", operation.body) : `<p>The body is ${bodyMedia}.</p>`}
<p>Answers ${media ?? "application/json"}; may fail with ${operation.errors.map((code) => `<a href="#${code}">${code}</a>`).join(", ")}.</p>
<pre tabindex="0" role="region" aria-label="Example of ${escape(name)}"><code>${escape(curlOf(operation, "/"))}</code></pre>
</article>`;
}

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

function tableOf(caption: string, schema: z.ZodType | undefined): string {
  if (schema === undefined) return "";
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  const rows = Object.entries(properties).map(
    ([name, property]) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${required.includes(name) ? "needed" : "may be left out"}</td><td>${escape(wordsOf(property as Property))}</td></tr>`,
  );
  return rows.length === 0
    ? ""
    : `<table><caption>${caption}</caption><tbody>${rows.join("")}</tbody></table>`;
}

function wordsOf({ type, description, enum: values, default: usual }: Property): string {
  const parts = [
    values === undefined ? type : values.map(String).join(" | "),
    description,
    usual === undefined ? undefined : `${JSON.stringify(usual)} if left out.`,
  ];
  return parts.filter((part) => part !== undefined).join(". ");
}

function problemSection(): string {
  const rows = Object.entries(problems).map(
    ([code, { status, title }]) =>
      `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${escape(title)}</td></tr>`,
  );
  return `<section id="problems"><h2>When something is wrong</h2>
<p>Every failure is <code>application/problem+json</code> (RFC 9457) with <code>findings</code>: all of what is wrong, each
with its place, and how to mend it.</p>
<table><caption>Codes</caption><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows.join("")}</tbody></table></section>`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
