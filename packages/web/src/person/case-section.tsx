import { Trans } from "@lingui/react/macro";
import { useCallback } from "react";
import { ReasonLine } from "../caseload/reason-words.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { useFresh } from "../mine/ask.ts";
import { askPerson } from "./ask.ts";
import { DayOf } from "./day-of.tsx";
import type { SectionProps } from "./section.ts";

/** Why this person needs something today, who looks after them, and the next follow-up. */
export function CaseSection({ record }: SectionProps) {
  const { id } = record.person;
  const load = useCallback(
    () => askPerson("listCaseload", { query: { scope: "organization", q: id, limit: 1 } }),
    [id],
  );
  const { data, trouble, again } = useFresh(load);
  if (trouble !== undefined) return <WorkTrouble trouble={trouble} again={again} />;
  const one = data?.items.find(({ person }) => person === id);
  if (data === undefined) return undefined;
  if (one === undefined)
    return (
      <p className="fbw-quiet">
        <Trans>Your organization does not look after this person.</Trans>
      </p>
    );
  const { reasons, navigatorName, nextFollowUp, lastContact } = one;
  return (
    <>
      {reasons.length === 0 ? (
        <p>
          <Trans>Nothing is due today.</Trans>
        </p>
      ) : (
        <ul className="fbw-lines fbp-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.since}`}>
              <ReasonLine reason={reason} />
            </li>
          ))}
        </ul>
      )}
      <p className="fbw-quiet">
        {navigatorName === undefined ? (
          <Trans>Nobody looks after them yet.</Trans>
        ) : (
          <Trans>{navigatorName} looks after them.</Trans>
        )}{" "}
        {lastContact === undefined ? undefined : (
          <Trans>
            Last contact <DayOf day={lastContact} />.
          </Trans>
        )}{" "}
        {nextFollowUp === undefined ? undefined : (
          <Trans>
            Next follow-up <DayOf day={nextFollowUp.due} />, {nextFollowUp.after} days after they left.
          </Trans>
        )}
      </p>
    </>
  );
}
