import "../styles/plan.css";
import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { type Addressee, AsMessage } from "./as-message.tsx";
import { askPlan, type PlanTold } from "./ask.ts";
import { AddStep, OpenCode } from "./begin.tsx";
import { DayIn } from "./day-in.tsx";
import { OtherWays } from "./other-ways.tsx";
import { SendIt } from "./send-it.tsx";
import { StepRow } from "./step-row.tsx";
import { type PlanInHand, usePlan } from "./use-plan.ts";

interface PartProps {
  /** A pseudonym, or `me`. */
  readonly person: string;
  readonly why: string;
  /** It is the plan of whoever reads it. */
  readonly mine?: boolean;
  /** Whose it is, for the head of what is printed; where the page's heading says so, left out. */
  readonly name?: string | undefined;
  /** To whom it goes as a message; to whoever reads it, if left out. */
  readonly to?: Addressee | undefined;
}

/** Prints this plan alone, whatever else stands on the page. */
function printPlan({ currentTarget }: { readonly currentTarget: HTMLElement }): void {
  const marked = [document.documentElement, currentTarget.closest<HTMLElement>(".fb-plan")];
  for (const each of marked) if (each !== null) each.dataset["print"] = "plan";
  const after = (): void => {
    for (const each of marked) if (each !== null) delete each.dataset["print"];
  };
  window.addEventListener("afterprint", after, { once: true });
  window.print();
}

/** The plan of a person, to read, to change, to print and to send. */
export function PlanPart({ person, why, mine = false, name, to }: PartProps) {
  const hand = usePlan(person, why);
  const { told, trouble, overtaken, again } = hand;
  return (
    <div className="fb-plan fb-stack">
      {name === undefined || name === "" ? undefined : (
        <p className="fb-plan__whose">
          <Trans>Plan of {name}</Trans>
        </p>
      )}
      {overtaken ? (
        <p className="fb-plan__said" role="alert">
          <Trans>Someone else changed this plan just now. Look at it, then make your change again.</Trans>
        </p>
      ) : undefined}
      {trouble === undefined ? undefined : <Said trouble={trouble} again={again} />}
      {told === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {told === undefined ? undefined : told.plan === undefined ? (
        <Begin hand={hand} mine={mine} />
      ) : (
        <Standing hand={hand} plan={told.plan} person={person} mine={mine} to={to} />
      )}
    </div>
  );
}

/** What the server found wrong, in its own words; anything else as everywhere. */
function Said({ trouble, again }: { readonly trouble: Error; readonly again: () => void }) {
  const findings = trouble instanceof ProblemError ? trouble.problem.findings : [];
  if (findings.length === 0) return <Trouble trouble={trouble} again={again} />;
  return (
    <div className="fb-plan__said" role="alert" lang="en">
      {findings.map(({ code, message, fix }) => (
        <p key={code}>
          {message} {fix}
        </p>
      ))}
    </div>
  );
}

function Begin({ hand, mine }: { readonly hand: PlanInHand; readonly mine: boolean }) {
  return (
    <>
      <p>
        {mine ? (
          <Trans>You have no plan here yet. Did you keep a route? Type its code.</Trans>
        ) : (
          <Trans>There is no plan yet. If the person kept a route, type the code they tell you.</Trans>
        )}
      </p>
      <OpenCode hand={hand} mine={mine} />
      <AddStep hand={hand} />
    </>
  );
}

interface StandingProps {
  readonly hand: PlanInHand;
  readonly plan: NonNullable<PlanTold["plan"]>;
  readonly person: string;
  readonly mine: boolean;
  readonly to: Addressee | undefined;
}

function Standing({ hand, plan, person, mine, to }: StandingProps) {
  const { told } = hand;
  const { goal, steps } = plan;
  return (
    <>
      {goal === undefined ? undefined : (
        <p className="fb-plan__goal">
          <strong>
            <Say text={goal.label} />
          </strong>{" "}
          <Trans>
            by <DayIn day={goal.arrives} />
          </Trans>
        </p>
      )}
      {told?.needsAnotherWay === true && goal !== undefined ? (
        <OtherWays hand={hand} person={person} />
      ) : undefined}
      <ol className="fb-plan__steps">
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            changes={told?.changes.filter((change) => change.step === step.id) ?? []}
            hand={hand}
          />
        ))}
      </ol>
      <p className="fb-plan__small">
        <Trans>A plan does not hold a seat. Sign up with the school.</Trans>
      </p>
      <div className="fb-row fb-no-print">
        <button type="button" className="usa-button usa-button--outline" onClick={printPlan}>
          <Trans>Print the plan</Trans>
        </button>
        <SendIt send={() => askPlan("sendPlan", { params: { person }, body: {} })} />
      </div>
      <AsMessage plan={plan} to={to} />
      <details className="fb-more fb-no-print">
        <summary>
          <Trans>Add something</Trans>
        </summary>
        <AddStep hand={hand} />
        <OpenCode hand={hand} mine={mine} />
      </details>
    </>
  );
}
