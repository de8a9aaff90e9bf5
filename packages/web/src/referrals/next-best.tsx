import { Trans } from "@lingui/react/macro";
import { useDeed } from "../measure/deed.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import type { Referral } from "./ask.ts";
import { ServiceRow } from "./service-row.tsx";

interface NextProps {
  readonly referral: Referral;
  readonly again: () => void;
}

/** After a no: the next best services for the same need; choosing one plans the next referral. */
export function NextBest({ referral, again }: NextProps) {
  const { id, person, phase, shares, note } = referral;
  const { data, trouble, again: retry } = useWorkAsked("findNextServices", { params: { id } });
  const choose = useDeed(
    (service: string) =>
      askWork("planReferral", {
        params: { person },
        body: { service, phase, shares: [...shares], after: id, ...(note === undefined ? {} : { note }) },
      }),
    again,
  );
  return (
    <div className="fbr-next">
      <h4>
        <Trans>Next best for the same need</Trans>
      </h4>
      <WorkTrouble trouble={trouble} again={retry} />
      {data?.items.length === 0 ? (
        <p>
          <Trans>
            Nothing else here fits and has room. The refusals are counted for the barrier register.
          </Trans>
        </p>
      ) : undefined}
      <ol className="fbr-services">
        {data?.items.slice(0, 3).map((found) => (
          <ServiceRow
            key={found.service}
            found={found}
            busy={choose.busy}
            onChoose={() => choose.run(found.service)}
          />
        ))}
      </ol>
      <DeedTrouble trouble={choose.trouble} />
    </div>
  );
}
