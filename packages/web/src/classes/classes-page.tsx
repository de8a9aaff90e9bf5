import "../styles/caseload.css";
import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLocale } from "../i18n/locale.ts";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { useWorkAsked } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import { Meets } from "./meets.tsx";
import { placeOf } from "./place.ts";

/** All classes of one's organization, the next to start first. */
export function ClassesPage() {
  const { t } = useLingui();
  const { data, trouble, again } = useWorkAsked("listClasses", {});
  return (
    <div className="fbl">
      <PageHeading title={t`Classes`} />
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>
            Your organization gives no classes in the catalog. They come with its list of programs; then seats
            and attendance are kept here.
          </Trans>
        </p>
      ) : undefined}
      {data === undefined || data.items.length === 0 ? undefined : (
        <WideTable label={t`Classes`}>
          <table className="fbw-table">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Class</Trans>
                </th>
                <th scope="col">
                  <Trans>Starts</Trans>
                </th>
                <th scope="col" className="fbw-number">
                  <Trans>Seats left</Trans>
                </th>
                <th scope="col" className="fbw-number">
                  <Trans>Waiting</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((each) => (
                <Row key={each.offering.id} given={each} />
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </div>
  );
}

/** One class: when it starts, and how full it is. */
function Row({ given }: { readonly given: Told<"listClasses">["items"][number] }) {
  const locale = useLocale();
  const { offering, program, seats, taken, waiting, listed } = given;
  return (
    <tr>
      <th scope="row">
        <WorkLink to={`classes/${placeOf(offering.id)}`}>{program[locale] ?? program.en}</WorkLink>
        <Meets offering={offering} />
        {listed ? undefined : (
          <span className="fbw-under">
            <Trans>No longer in the list</Trans>
          </span>
        )}
      </th>
      <td>{offering.start === undefined ? <Trans>any time</Trans> : <DayOf day={offering.start} />}</td>
      <td className="fbw-number">
        {seats === undefined ? (
          <Trans>not said</Trans>
        ) : (
          <Trans>
            {Math.max(0, seats - taken)} of {seats}
          </Trans>
        )}
      </td>
      <td className="fbw-number">{waiting}</td>
    </tr>
  );
}
