import { Trans } from "@lingui/react/macro";
import { useCallback } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { askLab, type Step } from "../ask.ts";
import { countedDots } from "../board/told-of.ts";
import { RecommendPlace } from "../recommend/recommend-place.tsx";
import type { LabTold } from "../use-lab.ts";
import { NewStep, type StepSaid } from "./new-step.tsx";
import { NextSteps } from "./next-steps.tsx";

interface StepsPartProps {
  readonly lab: string;
  readonly told: LabTold;
}

/** Recommendations by dots; those that somebody took become next steps, which are followed after the day. */
export function StepsPart({ lab, told }: StepsPartProps) {
  const load = useCallback(() => askLab("listNextSteps", { params: { lab } }), [lab]);
  const { data, trouble, again } = useFresh(load);
  const add = useDeed(
    ({ text, owner, email, due, recommendation }: StepSaid) =>
      askLab("addNextStep", {
        params: { lab },
        body: {
          text,
          owner,
          email,
          due,
          ...(recommendation === undefined ? {} : { recommendation }),
        },
      }),
    again,
  );
  const change = useDeed(
    ({ id, text, owner, due, note, recommendation }: Step, status: Step["status"]) =>
      askLab("changeNextStep", {
        params: { lab, id },
        body: {
          text,
          owner,
          due,
          note,
          status,
          ...(recommendation === undefined ? {} : { recommendation }),
        },
      }),
    again,
  );
  const recommendations = told.recommendations ?? [];
  return (
    <div className="fb-stack">
      <WorkTrouble trouble={trouble} again={again} />
      <RecommendPlace
        lab={lab}
        table={undefined}
        over={false}
        seat="host"
        leads
        recommendations={recommendations}
        dots={countedDots(told.votes?.counts)}
        onVote={() => undefined}
      />
      <h2>
        <Trans>Next steps</Trans>
      </h2>
      <NextSteps steps={data?.items ?? []} busy={change.busy} onStatus={change.run} />
      <DeedTrouble trouble={change.trouble} />
      <h3>
        <Trans>Somebody takes one</Trans>
      </h3>
      <NewStep
        // Empty again once the step is there; until then nothing of what was typed goes.
        key={data?.items.length ?? 0}
        recommendations={recommendations.filter(({ archived }) => !archived)}
        busy={add.busy}
        trouble={<DeedTrouble trouble={add.trouble} />}
        onAdd={add.run}
      />
    </div>
  );
}
