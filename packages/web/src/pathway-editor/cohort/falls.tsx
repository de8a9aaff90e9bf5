import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Outcome } from "@footbridge/core/simulate/state.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SpreadIn, useSpreads } from "./spread.tsx";

interface FallsProps {
  readonly falls: Summary["falls"];
  readonly pathway: Pathway;
}

/** Rows shown before one asks for the rest. */
const most = 8;

/** Where people fall out, and why; most people first. */
export function Falls({ falls, pathway }: FallsProps) {
  const { t } = useLingui();
  const say = useSpreads();
  const why: Readonly<Record<Outcome, string>> = {
    "no-way-in": t`no way in`,
    "no-way-on": t`no way on`,
    "no-class-when-free": t`no class when they are free`,
    "could-not-pay": t`could not pay`,
    "waited-too-long": t`waited too long`,
    "dropped-out": t`dropped out`,
    "money-ran-out": t`money ran out`,
    "life-event": t`something happened in their life`,
    "not-hired": t`not hired`,
  };
  const [all, setAll] = useState(false);
  const rest = falls.slice(most);
  const places = rest.length;
  const fell = say.count(rest.reduce((sum, { people }) => sum + people.mean, 0));
  return (
    <>
      <table className="fbw-table fbw-table--dense">
        <caption>{t`Where people fall out, and why`}</caption>
        <tbody>
          {(all ? falls : falls.slice(0, most)).map(({ step, outcome, people }) => (
            <tr key={`${step ?? ""} ${outcome}`}>
              <th scope="row">
                {step === undefined
                  ? t`Before the first step`
                  : (pathway.steps.find(({ id }) => id === step)?.title ?? step)}
              </th>
              <td>{why[outcome]}</td>
              <td className="fbw-number">
                <SpreadIn of={people} say={say.count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {places === 0 ? undefined : (
        <p>
          {all ? undefined : (
            <Trans>
              <Plural value={places} one="# more row" other="# more rows" />, with {fell} people.
            </Trans>
          )}{" "}
          <button type="button" className="fbw-text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? <Trans>Show fewer</Trans> : <Trans>Show all</Trans>}
          </button>
        </p>
      )}
    </>
  );
}
