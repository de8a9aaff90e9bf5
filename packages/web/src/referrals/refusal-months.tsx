import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";
import { WideTable } from "../measure/wide-table.tsx";
import { ReasonName } from "./reason-name.tsx";
import { RefusalsFrame } from "./refusals-frame.tsx";

type Months = Pick<Told<"getBarriers">, "months">;

/** Refusals by month, need, service and reason; with the same as a file. */
export function RefusalMonths({ months }: Months) {
  return (
    <RefusalsFrame className="fbw-section" isEmpty={months.length === 0}>
      <Table months={months} />
      <p>
        <a href="/api/v1/barriers/refusals.csv" download>
          <Trans>The same as a file (CSV)</Trans>
        </a>
      </p>
    </RefusalsFrame>
  );
}

function Table({ months }: Months) {
  const { t } = useLingui();
  return (
    <WideTable label={t`How often services said no`}>
      <table className="fbw-table">
        <caption>
          <Trans>Refusals by month, the newest first</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Month</Trans>
            </th>
            <th scope="col">
              <Trans>Need</Trans>
            </th>
            <th scope="col">
              <Trans>Service</Trans>
            </th>
            <th scope="col">
              <Trans>Reason</Trans>
            </th>
            <th scope="col">
              <Trans>People, at least</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, need, service, reason, people }) => (
            <tr key={`${month} ${need.fact} ${service?.id} ${reason}`}>
              <th scope="row">{month}</th>
              <td>
                <Say text={need.label} />
              </td>
              <td>{service === undefined ? <Trans>all of them</Trans> : <Say text={service.name} />}</td>
              <td>
                <ReasonName reason={reason} />
              </td>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
