import type { Reach } from "@footbridge/core/plan/pathway-reach.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { stepOf, useDrawn, useOpen } from "../drawing.ts";
import { useGroupName } from "../parts/group-name.ts";
import { useConditionWords } from "../parts/condition-words.ts";

/** Who of the city's people could not enter, and what shuts them out. */
export function LeftOut({ reach }: { readonly reach: Reach }) {
  const { t } = useLingui();
  const figures = useFigures();
  const nameOf = useGroupName();
  const { groups, people } = reach;
  const share = (of: number, all: number): string => figures.percent(all === 0 ? 0 : of / all);
  return (
    <details className="fbe-left-out">
      <summary>
        <Trans>Who could not, and why</Trans>
      </summary>
      <div className="fbx-columns">
        <ShutOut reach={reach} share={share} />
        <table className="fbw-table fbw-table--dense">
          <caption>{t`Of each group, who could enter`}</caption>
          <tbody>
            {groups.map(({ kind, name, mark, people: all, enter }) => (
              <tr key={`${kind} ${name}`}>
                <th scope="row">{nameOf({ kind, name, mark })}</th>
                <td className="fbw-number">{share(enter, all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fbw-quiet">
        <Trans>
          {figures.number(people)} made-up people, drawn from the profile; a person may be shut out for
          several reasons.
        </Trans>
      </p>
    </details>
  );
}

interface ShutProps {
  readonly reach: Reach;
  readonly share: (of: number, all: number) => string;
}

/** What keeps people from the nearest way in, the most first. */
function ShutOut({ reach: { shut, people }, share }: ShutProps) {
  const { t } = useLingui();
  const say = useConditionWords();
  const { pathway } = useDrawn();
  const open = useOpen();
  if (shut.length === 0)
    return (
      <p>
        <Trans>Nothing shuts anyone out at the nearest way in.</Trans>
      </p>
    );
  return (
    <table className="fbw-table fbw-table--dense">
      <caption>{t`What shuts people out at the nearest way in`}</caption>
      <tbody>
        {shut.map(({ reason, steps, people: kept }) => (
          <tr key={JSON.stringify(reason)}>
            <th scope="row">
              {reason.why === "asks" ? (
                say(reason.asked)
              ) : reason.why === "busy" ? (
                <Trans>It meets when they cannot come</Trans>
              ) : (
                <Trans>It costs more than they have</Trans>
              )}
            </th>
            <td>
              {steps.map((step) => (
                <button
                  key={step}
                  type="button"
                  className="fbw-text-button fb-block"
                  onClick={() => open(step, true)}
                >
                  {stepOf(pathway, step)?.title ?? step}
                </button>
              ))}
            </td>
            <td className="fbw-number">{share(kept, people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
