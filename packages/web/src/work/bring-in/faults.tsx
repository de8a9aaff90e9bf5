import "../../styles/measure-more.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { importFindings } from "../../found/import-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";
import { useFigures } from "../../i18n/figures.ts";
import { WideTable } from "../../measure/wide-table.tsx";
import { download } from "../../take-along/download.ts";
import { faultsCsv, placeOf } from "./faults.ts";
import type { Brought } from "./use-bringing.ts";

/** What is wrong in a file, by line; all of it as a table to download. */
export function Faults({ file, findings }: Pick<Brought, "file" | "findings">) {
  const { t } = useLingui();
  const { number } = useFigures();
  return (
    <section className="fb-stack" aria-labelledby="faults">
      <h2 id="faults">
        <Plural value={findings.length} one="# thing is wrong" other="# things are wrong" />
      </h2>
      <p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => download(`${file}-faults.csv`, "text/csv;charset=utf-8", faultsCsv(findings))}
        >
          <Trans>Download them as a table</Trans>
        </button>
      </p>
      <WideTable label={t`What is wrong, by line`}>
        <table className="fbw-table fbw-cards">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Line</Trans>
              </th>
              <th scope="col">
                <Trans>Place in the line</Trans>
              </th>
              <th scope="col">
                <Trans>What is wrong, and how to mend it</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => {
              const { line, place } = placeOf(finding);
              const { at, code, severity } = finding;
              return (
                <tr key={`${at} ${code} ${finding.message}`}>
                  <td data-label={t`Line`}>{line === undefined ? <Trans>File</Trans> : number(line)}</td>
                  <td className="fbw-breaks" data-label={t`Place in the line`}>
                    {place}
                  </td>
                  <td className="fbw-whole">
                    {severity === "error" ? undefined : (
                      <strong>
                        <Trans>Only a warning.</Trans>{" "}
                      </strong>
                    )}
                    <SayFinding finding={finding} words={importFindings} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
