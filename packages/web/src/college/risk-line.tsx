import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { DayOf } from "../person/day-of.tsx";

type Risk = CollegeTold["risks"][number];

/** A risk in the field's words, with the rule it follows from. */
export function RiskLine({ risk }: { readonly risk: Risk }) {
  return (
    <li>
      <RiskWords risk={risk} />{" "}
      <span className="fbw-quiet" lang="en">
        {risk.source === "the record" ? undefined : risk.source}
      </span>
    </li>
  );
}

function RiskWords({ risk }: { readonly risk: Risk }) {
  const { kind, tried = 0, earned = 0, leastPercent, points, least, termEnd, from, credits = 0 } = risk;
  if (kind === "pace")
    return (
      <Trans>
        Pace: {earned} of {tried} credits tried were earned ({Math.floor((earned / tried) * 100)} %);{" "}
        {leastPercent} % keeps satisfactory academic progress.
      </Trans>
    );
  if (kind === "grade-points")
    return (
      <Trans>
        Grade points {points}; {least} keep satisfactory academic progress.
      </Trans>
    );
  if (kind === "not-registered")
    return (
      <>
        <Trans>Not registered for the next term.</Trans>{" "}
        {from === undefined ? undefined : (
          <Trans>
            Registration opens on <DayOf day={from} />.
          </Trans>
        )}{" "}
        {termEnd === undefined ? undefined : (
          <Trans>
            The term ends on <DayOf day={termEnd} />.
          </Trans>
        )}
      </>
    );
  if (kind === "developmental-open") return <Trans>A developmental class is begun and not passed.</Trans>;
  if (kind === "credits-not-counting")
    return (
      <Plural
        value={credits}
        one="# credit does not count for the degree."
        other="# credits do not count for the degree."
      />
    );
  return (
    <Plural
      value={credits}
      one="# credit is in doubt: ask the registrar."
      other="# credits are in doubt: ask the registrar."
    />
  );
}
