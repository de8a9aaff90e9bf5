import type { Appendix } from "./appendix.ts";
import type { ToldDefinition } from "./told.ts";

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const kindWords: Readonly<Record<string, string>> = {
  date: "a day",
  amount: "dollars and cents",
  whole: "a whole number",
  code: "one code",
  codes: "one or more codes",
  digits: "digits, leading zeros kept",
  text: "text",
};

/** The appendix as one page that needs nothing else, to print or to attach. `styleAt` names a style sheet in place of its own. */
export function appendixHtml(appendix: Appendix, styleAt?: string): string {
  const { title, programYear, metrics } = appendix;
  const style =
    styleAt === undefined
      ? `<style>${appendixStyle}</style>`
      : `<link rel="stylesheet" href="${escape(styleAt)}">`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
${style}
</head>
<body>
<header>
<h1>${escape(title)}</h1>
<p>Appendix: how outcomes are counted and reported. Program year ${programYear} (1 July ${programYear} to 30 June ${programYear + 1}).</p>
</header>
<main>
<section aria-labelledby="contents"><h2 id="contents">Metrics in this appendix</h2>
<ol>${metrics.map(({ definition }) => `<li><a href="#${escape(definition.id)}">${escape(definition.name.en)}</a> <code>${escape(definition.id)}</code></li>`).join("")}</ol></section>
${targetsSection(appendix)}
<section aria-labelledby="definitions"><h2 id="definitions">Definitions</h2>
${metrics.map(({ definition }) => definitionArticle(definition, nameOf(appendix))).join("\n")}
</section>
${calendarSection(appendix)}
${elementsSection(appendix)}
</main>
<footer><p>Small numbers are withheld in whatever is published, by the rules of the partnership. Rates are computed from unrounded counts.</p></footer>
</body>
</html>
`;
}

/** A program by its name. */
const nameOf =
  ({ programs }: Appendix) =>
  (id: string): string =>
    programs.find((each) => each.id === id)?.name.en ?? id;

function targetsSection(appendix: Appendix): string {
  const { metrics } = appendix;
  const program = nameOf(appendix);
  const rows = metrics.flatMap(({ definition, targets }) =>
    targets.map(
      ({ program: id, group, level, report }) =>
        `<tr><th scope="row">${escape(definition.name.en)}</th><td>${escape(program(id))}${group === "all" ? "" : `, ${escape(group)}`}</td><td class="number">${escape(levelWords(level, definition.unit))}</td><td>${escape(report)}</td></tr>`,
    ),
  );
  if (rows.length === 0) return "";
  return `<section aria-labelledby="targets"><h2 id="targets">Targets</h2>
<table><thead><tr><th scope="col">Metric</th><th scope="col">For</th><th scope="col">Level</th><th scope="col">Due in report</th></tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
}

const levelWords = (level: string, unit: string): string => {
  const [whole = "", ...part] = level.split(".");
  const figure = [whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ","), ...part].join(".");
  return unit.startsWith("dollars")
    ? `$${figure}${unit.slice("dollars".length).replaceAll("-", " ")}`
    : `${figure} ${unitWords(unit)}`;
};

const unitWords = (unit: string): string => (unit === "percent" ? "%" : unit.replaceAll("-", " "));

function definitionArticle(definition: ToldDefinition, programName: (id: string) => string): string {
  const { id, name, plain, version, source, standing, exact, valid, change, programs } = definition;
  const since =
    valid === undefined ? "" : `, valid from ${valid.from}${valid.to === undefined ? "" : ` to ${valid.to}`}`;
  return `<article id="${escape(id)}"><h3>${escape(name.en)} <code>${escape(id)}</code></h3>
<p>${escape(plain.en)}</p>
<p class="quiet">${standing === "official" ? "Official definition" : "This project’s definition"}, version ${escape(version)}${since}. ${escape(source.title)}: ${escape(source.reference)}. For: ${escape(programs.map(programName).join(", "))}. Unit: ${escape(unitWords(definition.unit))}, shown with ${definition.decimals === 0 ? "no decimals" : definition.decimals === 1 ? "one decimal" : `${definition.decimals} decimals`}.</p>
${change === undefined ? "" : `<p class="quiet">What changed: ${escape(change.en)}</p>`}
<table class="exact"><caption>In exact form (numbers are data elements)</caption><tbody>${exact.map(({ part, text }) => `<tr><th scope="row">${escape(part)}</th><td>${escape(text)}</td></tr>`).join("")}</tbody></table></article>`;
}

const onWords: Readonly<Record<string, string>> = {
  served: "served",
  entry: "entered",
  exit: "left",
  condition: "counted",
};

function calendarSection({ calendar, metrics }: Appendix): string {
  const names = new Map(metrics.map(({ definition }) => [definition.id, definition.name.en]));
  const rows = calendar.flatMap(({ report, end, due, windows }) =>
    windows.map(
      ({ metric, from, to, on }, at) =>
        `<tr>${at === 0 ? `<th scope="rowgroup" rowspan="${windows.length}">${report}</th><td class="day" rowspan="${windows.length}">${end}</td><td class="day" rowspan="${windows.length}">${due}</td>` : ""}<td>${escape(names.get(metric) ?? metric)}</td><td class="day">${onWords[on] ?? on} ${from} to ${to}</td></tr>`,
    ),
  );
  return `<section aria-labelledby="calendar"><h2 id="calendar">Reporting calendar</h2>
<div class="wide" role="region" aria-label="Reporting calendar" tabindex="0"><table><caption>Rolling four quarters: whom each report counts</caption><thead><tr><th scope="col">Report</th><th scope="col">Quarter ends</th><th scope="col">Due</th><th scope="col">Metric</th><th scope="col">People who</th></tr></thead><tbody>${rows.join("")}</tbody></table></div></section>`;
}

function elementsSection({ elements }: Appendix): string {
  const rows = elements.map(
    ({ id, name, kind, codes, metrics }) =>
      `<tr><th scope="row"><code>${escape(id)}</code></th><td>${escape(name)}</td><td>${kindWords[kind] ?? kind}${codes.length === 0 ? "" : `: ${escape(codes.join(", "))}`}</td><td>${escape(metrics.join(", "))}</td></tr>`,
  );
  return `<section aria-labelledby="elements"><h2 id="elements">Data elements needed</h2>
<div class="wide" role="region" aria-label="Data elements needed" tabindex="0"><table class="elements"><thead><tr><th scope="col">Element</th><th scope="col">Name</th><th scope="col">Written as</th><th scope="col">For</th></tr></thead><tbody>${rows.join("")}</tbody></table></div></section>`;
}

/** How the page looks, on paper first. */
export const appendixStyle = `
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; color: #00513f; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #00513f; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
code { font: .85em ui-monospace, monospace; }
a { color: #00513f; }
.quiet { color: #454545; font-size: .9em; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-size: .9em; }
caption { text-align: left; color: #454545; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .2rem .5rem .2rem 0; border-bottom: 1px solid #c9c9c9; }
td { overflow-wrap: break-word; }
.exact th { width: 9rem; }
.exact td, .elements tbody td, .elements tbody th { overflow-wrap: anywhere; }
.day { white-space: nowrap; }
.wide { overflow-x: auto; }
thead { display: table-header-group; }
@media print { body { max-width: none; padding: 0; } tr, article > p { break-inside: avoid; } h2, h3 { break-after: avoid; } a { color: inherit; text-decoration: none; } .wide { overflow: visible; } @page { margin: 18mm; } }
@media screen and (max-width: 40rem) {
  .exact, .exact caption, .exact tbody, .exact tr, .exact th, .exact td { display: block; width: auto; }
  .exact th { border-bottom: 0; padding-bottom: 0; }
  .wide table { min-width: 40rem; }
}
`;
