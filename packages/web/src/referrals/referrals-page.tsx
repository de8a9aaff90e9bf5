import "../styles/referrals.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Say } from "../i18n/say.tsx";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { OrgName } from "../work/org-name.tsx";
import { useWorkAsked } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import type { Referral } from "./ask.ts";
import { Refusals } from "./refusals.tsx";
import { StateWords } from "./state-words.tsx";

type Side = "sent" | "received";

/** Referrals that my organization sent or got, what waits longest first. */
export function ReferralsPage() {
  const { t } = useLingui();
  const [side, setSide] = useState<Side>("sent");
  const [all, setAll] = useState(false);
  const query = all ? { side } : { side, open: "true" as const };
  const { data, trouble, again } = useWorkAsked("listReferrals", { query });
  return (
    <>
      <PageHeading title={t`Referrals`} />
      <fieldset className="fbr-sides" aria-label={t`Which referrals`}>
        <SideButton side="sent" now={side} onSide={setSide}>
          <Trans>Sent by us</Trans>
        </SideButton>
        <SideButton side="received" now={side} onSide={setSide}>
          <Trans>Sent to us</Trans>
        </SideButton>
        <label>
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />{" "}
          <Trans>Also those that have ended</Trans>
        </label>
      </fieldset>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={5} /> : undefined}
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>None. A referral begins on a person’s page: choose a need, then a service.</Trans>
        </p>
      ) : undefined}
      {data === undefined || data.items.length === 0 ? undefined : (
        <Table items={data.items.toSorted(byUrgency)} side={side} />
      )}
      <Refusals />
    </>
  );
}

interface SideProps {
  readonly side: Side;
  readonly now: Side;
  readonly onSide: (side: Side) => void;
  readonly children: React.ReactNode;
}

const SideButton = ({ side, now, onSide, children }: SideProps) => (
  <button type="button" className="fbr-side" aria-pressed={side === now} onClick={() => onSide(side)}>
    {children}
  </button>
);

/** Those that wait for me first: overdue, refused, then by age. */
const urgency = ({ overdue, wantsNext, state }: Referral): number =>
  overdue ? 0 : wantsNext ? 1 : state === "asked" ? 2 : 3;
const byUrgency = (a: Referral, b: Referral): number =>
  urgency(a) - urgency(b) || (a.changedAt < b.changedAt ? -1 : 1);

function Table({ items, side }: { readonly items: readonly Referral[]; readonly side: Side }) {
  const { t } = useLingui();
  return (
    <WideTable label={t`Referrals`}>
      <table className="fbr-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>Where it stands</Trans>
            </th>
            <th scope="col">
              <Trans>Service</Trans>
            </th>
            <th scope="col">{side === "sent" ? <Trans>Asked</Trans> : <Trans>From</Trans>}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((referral) => (
            <tr key={referral.id}>
              <th scope="row">
                <WorkLink to={`people/${referral.person}`}>{referral.name ?? referral.person}</WorkLink>
              </th>
              <td>
                <span className={`fbr-state fbr-state--${referral.overdue ? "overdue" : referral.state}`}>
                  <StateWords referral={referral} />
                </span>
              </td>
              <td>
                <Say text={referral.service.name} />
              </td>
              <td>{side === "sent" ? referral.partnerName : <OrgName org={referral.org} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
