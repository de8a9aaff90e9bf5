import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import type { Room } from "../ask.ts";

/** What happens when, and who speaks; nothing where the host wrote no plan. */
export function DayPlan({ agenda }: Pick<Room, "agenda">) {
  const { list } = useFigures();
  if (agenda.length === 0) return undefined;
  return (
    <details className="fbd-comments">
      <summary>
        <Trans>The plan for the day</Trans>
      </summary>
      <ol className="fb-plain-list fbd-plan">
        {agenda.map(({ at, title, speakers }) => (
          <li key={`${at} ${title}`}>
            <strong>{at}</strong> {title}
            {speakers.length === 0 ? undefined : <span className="fb-quiet"> {list(speakers)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
