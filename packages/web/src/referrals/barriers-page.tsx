import { Trans, useLingui } from "@lingui/react/macro";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useActing } from "../work/acting.ts";
import { useWorkAsked } from "../work/ask.ts";
import { BarrierForm } from "./barrier-form.tsx";
import { BarrierLine } from "./barrier-line.tsx";
import { RefusalMonths } from "./refusal-months.tsx";

/** The barrier register: how often services said no, and the policies that help or hinder. */
export function BarriersPage() {
  const { t } = useLingui();
  const { role } = useActing();
  const { data, trouble, again } = useWorkAsked("getBarriers", {});
  const writes = role !== "auditor";
  return (
    <div className="fb-stack">
      <PageHeading title={t`Barriers`} />
      <p className="fbw-lede">
        <Trans>
          What stands in people’s way, and what opens one: how often services said no, and the rules and
          contracts behind it, with who can change them.
        </Trans>
      </p>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={5} /> : undefined}
      {data === undefined ? undefined : (
        <>
          <section className="fbw-section" aria-labelledby="register">
            <h2 id="register">
              <Trans>Policies that help or hinder</Trans>
            </h2>
            {data.register.length === 0 ? (
              <p className="fbw-empty">
                <Trans>Nothing was written down yet.</Trans>
              </p>
            ) : undefined}
            {data.register.map((line) => (
              <BarrierLine key={line.id} line={line} writes={writes} onChanged={again} />
            ))}
            {writes ? <BarrierForm onAdded={again} /> : undefined}
          </section>
          <RefusalMonths months={data.months} />
        </>
      )}
    </div>
  );
}
