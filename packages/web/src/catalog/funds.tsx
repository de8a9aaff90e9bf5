import type { ProgramDetail } from "@footbridge/contract/details.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { SourceOf } from "../results/source.tsx";
import { Needs } from "./needs.tsx";
import { Section } from "./section.tsx";

/** Money that may pay for a class: how much, and for whom. */
export function Funds({ funds }: { readonly funds: ProgramDetail["funds"] }) {
  const { money } = useFigures();
  if (funds.length === 0) return undefined;
  return (
    <Section title={<Trans>Who may pay</Trans>}>
      <p className="fb-quiet">
        <Trans>These can pay for the class itself. They do not pay for books or tools.</Trans>
      </p>
      {funds.map((fund) => (
        <details key={fund.id} className="fb-more">
          <summary>
            <Say text={fund.name} />, <Trans>up to {money(fund.cap)}</Trans>
          </summary>
          {fund.description === undefined ? undefined : (
            <p>
              <Say text={fund.description} />
            </p>
          )}
          <p>
            {fund.use === "once" ? (
              <Trans>It pays one time only. It is for you if:</Trans>
            ) : (
              <Trans>It is for you if:</Trans>
            )}
          </p>
          <Needs needs={fund.eligible} />
          <SourceOf provenance={fund.provenance} />
        </details>
      ))}
    </Section>
  );
}
