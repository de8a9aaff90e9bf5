import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useEffect } from "react";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { PlanPart } from "../plan/plan-part.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";
import { OrgTitle } from "./org-title.tsx";
import { showNamedPlace } from "./show-named-place.ts";

type MyPlan = Told<"listMyPlans">["items"][number];

const load = async () => {
  const [{ items }, { name }] = await Promise.all([
    askMine("listMyPlans", {}),
    askMine("readContact", { params: { person: "me" } }),
  ]);
  return { items, name };
};

/** Each plan that is mine, the newest first; or the ways to begin one. */
export function MyPlans() {
  const { data, trouble, again } = useFresh(load);
  const plans = data?.items ?? [];
  return (
    <section className="fb-stack" aria-labelledby="plan">
      <h2 id="plan">{plans.length > 1 ? <Trans>Your plans</Trans> : <Trans>Your plan</Trans>}</h2>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {data === undefined ? undefined : plans.length > 1 ? (
        <Several plans={plans} name={data.name} />
      ) : (
        <PlanPart person={plans[0]?.person ?? "me"} why="" mine name={data.name} />
      )}
    </section>
  );
}

interface SeveralProps {
  readonly plans: readonly MyPlan[];
  readonly name: string;
}

function Several({ plans, name }: SeveralProps) {
  useEffect(showNamedPlace, []);
  return (
    <>
      <ul className="usa-list">
        {plans.map((plan) => (
          <li key={plan.person}>
            <a href={`#plan-${plan.person}`}>
              <Named plan={plan} />
            </a>
          </li>
        ))}
      </ul>
      {plans.map((plan) => (
        <section className="fb-stack" key={plan.person} aria-labelledby={`plan-${plan.person}`}>
          <h3 id={`plan-${plan.person}`} tabIndex={-1}>
            <Named plan={plan} />
          </h3>
          <PlanPart person={plan.person} why="" mine name={name} />
        </section>
      ))}
    </>
  );
}

function Named({ plan: { org, changedAt } }: { readonly plan: MyPlan }) {
  const day = <Day of={changedAt} />;
  if (org === "") return <Trans>The plan you began, changed on {day}</Trans>;
  return (
    <Trans>
      Your plan with <OrgTitle org={org} />, changed on {day}
    </Trans>
  );
}
