import { Trans } from "@lingui/react/macro";
import { areasQuery, downloadOf, groupsQuery, type Looked, wholeQuery } from "./asked.ts";

/** The cells on screen to take away: the same question, answered as a file. */
export function Exports({ looked }: { readonly looked: Looked }) {
  const groups = groupsQuery(looked);
  const areas = areasQuery(looked);
  const form = new URLSearchParams(wholeQuery(looked)).toString();
  return (
    <section className="fbw-part-of fbw-exports fb-no-print" aria-labelledby="exports">
      <h2 id="exports">
        <Trans>Take these numbers away</Trans>
      </h2>
      <p>
        <a href={downloadOf(looked.report, "csv", groups)} download>
          CSV
        </a>
        <a href={downloadOf(looked.report, "json", groups)} download>
          JSON
        </a>
        <a href={downloadOf(looked.report, "parquet", groups)} download>
          Parquet
        </a>
        <a href={downloadOf(looked.report, "csv", areas)} download>
          <Trans>CSV by area</Trans>
        </a>
        <a href={`/api/v1/reports/${looked.report}/eta-9169.csv?${form}`} download>
          <Trans>Rows of ETA-9169</Trans>
        </a>
        <button type="button" className="fbw-text-button" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </button>
      </p>
      <p className="fbw-quiet">
        <Trans>The files hold exactly the numbers above; what is withheld here is withheld there.</Trans>
      </p>
    </section>
  );
}
