import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import type { LabAhead } from "../ask.ts";

type Ahead = Pick<LabAhead, "day" | "place" | "purpose" | "sponsors" | "agenda">;

/** What people are told of a lab before it: when, where, what for, what happens, and who makes it possible. */
export function LabAheadWords({ day, place, purpose, sponsors, agenda }: Ahead) {
  const { longDay, list } = useFigures();
  const date = parseDay(day);
  const [first] = agenda;
  return (
    <div className="fb-stack fbd-ahead">
      <p className="fbd-said">
        <strong>{date === undefined ? day : longDay(date)}</strong>
        {first === undefined ? undefined : ` · ${first.at}`}
        {place === "" ? undefined : <span className="fb-block">{place}</span>}
      </p>
      {purpose === "" ? undefined : <p className="fbd-ahead__purpose">{purpose}</p>}
      {agenda.length === 0 ? undefined : (
        <section aria-labelledby="agenda">
          <h2 id="agenda">
            <Trans>The plan for the day</Trans>
          </h2>
          <ol className="fb-plain-list fbd-plan">
            {agenda.map(({ at, title, speakers }) => (
              <li key={`${at} ${title}`}>
                <strong>{at}</strong> {title}
                {speakers.length === 0 ? undefined : <span className="fb-quiet"> {list(speakers)}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {sponsors.length === 0 ? undefined : (
        <p className="fb-quiet">
          <Trans>Thanks to:</Trans> {list(sponsors)}
        </p>
      )}
    </div>
  );
}
