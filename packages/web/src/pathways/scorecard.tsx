import { Trans } from "@lingui/react/macro";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { ScorecardParts } from "../pathway-editor/gutter/scorecard-parts.tsx";
import { usePathways } from "./ask.ts";

/** What holds, what to mend and what nobody told yet, of the draft as it is stored. */
export function Scorecard({ id }: { readonly id: string }) {
  const { data, trouble, again } = usePathways("checkPathway", { params: { id } });
  return (
    <section className="fb-stack" aria-labelledby="scorecard">
      <h2 id="scorecard">
        <Trans>Scorecard</Trans>
      </h2>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined ? undefined : <ScorecardParts scorecard={data} />}
    </section>
  );
}
