import { type ImportView } from "./import-view.ts";
import { headline } from "./text.ts";

/** The report as Markdown, for a mail or an issue. */
export function markdownOf(view: ImportView): string {
  return [
    `## ${escaped(view.feed)}`,
    "",
    escaped(headline(view)),
    "",
    ...table(
      ["file", "SHA-256", "rows", "imported", "repaired", "refused"],
      view.files.map(({ name, sha256, rows }) => [
        name,
        sha256.slice(0, 12),
        rows.read,
        rows.imported,
        rows.repaired,
        rows.refused,
      ]),
    ),
    ...(view.findings.length === 0
      ? []
      : table(
          ["about the list", "place", "what", "how to mend it"],
          view.findings.map(({ severity, at, message, fix }) => [severity, at, message, fix]),
        )),
    ...table(
      ["times", "code", "kind", "for example"],
      view.byCode.map(({ count, code, severity, example }) => [count, code, severity, example]),
    ),
  ].join("\n");
}

type Cell = string | number;

const table = (header: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `| ${header.join(" | ")} |`,
        `| ${header.map(() => "---").join(" | ")} |`,
        ...rows.map((row) => `| ${row.map((cell) => escaped(String(cell))).join(" | ")} |`),
        "",
      ];

/** Text that Markdown prints as it is. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");
