import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { DayOf } from "../person/day-of.tsx";

type Risk = CollegeTold["risks"][number];

interface RiskProps {
  readonly risk: Risk;
  /** Somebody said what it follows from; else only nobody said otherwise. */
  readonly told: boolean;
}

/** A risk in the field's words, with the rule it follows from. */
export function RiskLine({ risk, told }: RiskProps) {
  return (
    <li>
      <RiskWords risk={risk} told={told} />{" "}
      <span className="fbw-quiet" lang="en">
        {risk.source === "the record" ? undefined : risk.source}
      </span>
    </li>
  );
}

function RiskWords({ risk, told }: RiskProps) {
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
        {told ? (
          <Trans>Not registered for the next term.</Trans>
        ) : (
          <Trans>Nobody said whether they are registered for the next term: ask.</Trans>
        )}{" "}
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
