import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askPlan } from "./ask.ts";
import { DayIn } from "./day-in.tsx";
import type { PlanInHand } from "./use-plan.ts";

type Ways = Told<"findPlanRoutes">;

interface WaysProps {
  readonly hand: PlanInHand;
  readonly person: string;
}

/** The plan no longer holds as it is: new routes from today, each to take with one press. */
export function OtherWays({ hand, person }: WaysProps) {
  const [ways, setWays] = useState<Ways>();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  const ask = (): void => {
    setAsking(true);
    setTrouble(undefined);
    askPlan("findPlanRoutes", { params: { person }, body: {} })
      .then(
        (told) => setWays(told),
        (reason: unknown) => setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
      )
      .finally(() => setAsking(false));
  };
  return (
    <section className="fb-plan__ways" aria-labelledby="other-ways">
      <h3 id="other-ways">
        <Trans>Something in this plan has changed</Trans>
      </h3>
      {ways === undefined ? (
        <button type="button" className="usa-button" disabled={asking} onClick={ask}>
          <Trans>Show other ways from today</Trans>
        </button>
      ) : undefined}
      {asking ? <Loading lines={3} /> : undefined}
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={ask} />}
      {ways === undefined ? undefined : <Found ways={ways} hand={hand} onTaken={() => setWays(undefined)} />}
    </section>
  );
}

interface FoundProps {
  readonly ways: Ways;
  readonly hand: PlanInHand;
  readonly onTaken: () => void;
}

function Found({ ways: { answer, standing, after }, hand, onTaken }: FoundProps) {
  const say = useSay();
  const { money } = useFigures();
  const few = answer.choice.flatMap(
    ({ itinerary }) => answer.itineraries.find(({ id }) => id === itinerary) ?? [],
  );
  const { target } = answer.target;
  const take = async (itinerary: string): Promise<void> => {
    const { start } = answer;
    if (await hand.change({ kind: "route", standing, target, start, itinerary })) onTaken();
  };
  if (few.length === 0)
    return (
      <p>
        {answer.status === "already-open" ? (
          <Trans>The goal is open already.</Trans>
        ) : (
          <Trans>There is no way from today with these answers. Talk about what could change.</Trans>
        )}
      </p>
    );
  return (
    <>
      {after.length === 0 ? undefined : (
        <p>
          <Trans>These begin after the class that is under way.</Trans>
        </p>
      )}
      <ul className="fb-plan__found">
        {few.map(({ id, arrives, cost, steps }) => (
          <li key={id}>
            <p>
              <strong>
                <Trans>
                  There by <DayIn day={arrives} />
                </Trans>
              </strong>
              {" · "}
              <Trans>you pay {money(cost)}</Trans>
              {" · "}
              <Plural value={steps.length} one="# step" other="# steps" />
            </p>
            <ol>
              {steps.map((step) => (
                <li key={`${step.start} ${step.kind === "study" ? step.offering : step.job.occupation}`}>
                  {say(step.kind === "study" ? step.programName : step.job.title)}, <DayIn day={step.start} />
                </li>
              ))}
            </ol>
            <button
              type="button"
              className="usa-button usa-button--outline"
              disabled={hand.busy}
              onClick={() => void take(id)}
            >
              <Trans>Take this way</Trans>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
