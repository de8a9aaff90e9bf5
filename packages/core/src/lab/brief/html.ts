import type { Block, Brief, Sentence } from "./document.ts";
import type { BriefWords } from "./tongue/english.ts";
import { tongues } from "./tongue/tongues.ts";

const style = `body{font:1.0625rem/1.55 system-ui,sans-serif;color:#1b1b1b;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25;color:#0b4a4a}h2{margin-top:2.25rem;border-bottom:2px solid #0b6b6b;padding-bottom:.25rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;margin-bottom:.5rem}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #71767a;padding:.4rem .6rem .4rem 0}
.cloud{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;list-style:none;padding:0}
.e{font-size:.8125rem}.sub{color:#3d4551}a{color:#005e5e}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,li{break-inside:avoid}}`;

/** The brief as one page of HTML that stands alone: no script, nothing fetched, headings in order, tables with heads. */
export function htmlOf({ language, title, subtitle, sections, evidence }: Brief): string {
  const known = new Map(evidence.map(({ id }, place) => [id, place + 1]));
  const words = tongues[language];
  const body = [
    `<h1>${safe(title)}</h1>`,
    `<p class="sub">${safe(subtitle)}</p>`,
    ...sections.map(
      (section) =>
        `<section aria-labelledby="${safe(section.id)}"><h2 id="${safe(section.id)}">${safe(section.title)}</h2>${section.blocks
          .map((block) => blockOf(block, { known, words }))
          .join("\n")}</section>`,
    ),
    ...(evidence.length === 0
      ? []
      : [`<section aria-labelledby="evidence"><h2 id="evidence">${words.evidence}</h2>`]),
    ...evidence.map(
      (it) =>
        `<h3 id="evidence-${safe(it.id)}">${known.get(it.id) ?? ""}. ${safe(it.title)}</h3><ul>${it.lines.map((line) => `<li>${safe(line)}</li>`).join("")}</ul>`,
    ),
    ...(evidence.length === 0 ? [] : ["</section>"]),
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><style>${style}</style></head>
<body><main>${body.join("\n")}</main></body></html>
`;
}

/** Which evidence has which number, and how it is called. */
interface Known {
  readonly known: ReadonlyMap<string, number>;
  readonly words: BriefWords;
}

function blockOf(block: Block, as: Known): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${block.sentences.map((sentence) => sentenceOf(sentence, as)).join(" ")}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${sentenceOf(item, as)}</li>`).join("")}</ul>`;
    case "words":
      return `<p>${sentenceOf(block.caption, as)}</p>${cloudOf(block.words)}`;
    case "table":
      return `<table><caption>${sentenceOf(block.caption, as)}</caption><thead><tr>${block.head
        .map((cell) => `<th scope="col">${safe(cell)}</th>`)
        .join("")}</tr></thead><tbody>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table>`;
  }
}

/** A ranked list whose words are as large as they were often said: the cloud is its own text. */
function cloudOf(words: Extract<Block, { kind: "words" }>["words"]): string {
  const most = Math.max(1, ...words.map(({ people }) => people));
  const items = words.map(({ word, people }) => {
    const size = (1 + 1.75 * Math.sqrt(people / most)).toFixed(2);
    return `<li><span style="font-size:${size}rem">${safe(word)}</span> <span class="e">${people}</span></li>`;
  });
  return `<ol class="cloud">${items.join("")}</ol>`;
}

function sentenceOf({ text, evidence }: Sentence, { known, words }: Known): string {
  const links = evidence.flatMap((id) => {
    const number = known.get(id);
    return number === undefined
      ? []
      : [
          `<a class="e" href="#evidence-${safe(id)}" aria-label="${safe(words.evidenceNumber(number))}">[${number}]</a>`,
        ];
  });
  return [safe(text), ...links].join(" ");
}

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
