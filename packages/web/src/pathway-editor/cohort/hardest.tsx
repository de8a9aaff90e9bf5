import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Assumptions } from "@footbridge/core/simulate/assumptions.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Stated } from "../../found/stated-words.tsx";
import { SpreadIn, useSpreads } from "./spread.tsx";

interface HardestProps {
  readonly hardest: Summary["hardest"];
  readonly pathway: Pathway;
  readonly factors: Assumptions["factors"];
}

/** Rows shown; the file has them all. */
const most = 8;

/** Of those who dropped out: what lowered their odds most, step by step. */
export function Hardest({ hardest, pathway, factors }: HardestProps) {
  const { t } = useLingui();
  const say = useSpreads();
  const shown = hardest.filter(({ people }) => people.mean >= 0.5).slice(0, most);
  if (shown.length === 0) return undefined;
  return (
    <details>
      <summary>
        <Trans>What weighed most on those who dropped out</Trans>
      </summary>
      <table className="fbw-table fbw-table--dense">
        <thead>
          <tr>
            <th scope="col">{t`Card`}</th>
            <th scope="col">{t`What weighed most`}</th>
            <th scope="col" className="fbw-number">{t`Drop-outs`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ step, factor, people }) => (
            <tr key={`${step} ${factor}`}>
              <th scope="row">{pathway.steps.find(({ id }) => id === step)?.title ?? step}</th>
              <td>
                <Stated
                  name={`factor.${factor}.title`}
                  text={factors.find(({ id }) => id === factor)?.title ?? factor}
                />
              </td>
              <td className="fbw-number">
                <SpreadIn of={people} say={say.count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
