import type { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Moment } from "../work/moment.tsx";
import { WorkLink } from "../work/work-link.tsx";

interface ClosedProps {
  readonly person: string;
  readonly problem: ProblemError["problem"];
}

/** There is no such person, or they did not say yes: the server does not tell which. Whoever had it open in an emergency learns that this is over. */
export function Closed({ person, problem }: ClosedProps) {
  const over = problem.findings.find(({ code }) => code === "person.emergency-over");
  const until = over?.values?.["until"];
  return (
    <div className="fbw-trouble" role="alert">
      <h2>
        {until === undefined ? (
          <Trans>This record is not open to you</Trans>
        ) : (
          <Trans>This record is not open to you any more</Trans>
        )}
      </h2>
      <p>
        {until === undefined ? (
          <Trans>
            Either nobody has this pseudonym, or the person did not say yes to your organization. If somebody
            is in danger:
          </Trans>
        ) : (
          <Trans>
            You had opened it in an emergency, until <Moment of={String(until)} />. Ask the person to say yes
            to your organization. If somebody is in danger again:
          </Trans>
        )}{" "}
        <WorkLink to="emergency" search={{ person }}>
          <Trans>Open a record in an emergency</Trans>
        </WorkLink>
      </p>
    </div>
  );
}
