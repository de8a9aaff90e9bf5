import { Trans } from "@lingui/react/macro";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { useWorkAsked } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import { askedOf, type Question } from "./question.ts";
import { ReasonName } from "./reason-words.tsx";

interface BoardProps {
  readonly question: Question;
  readonly onChange: (next: Partial<Question>) => void;
}

/** The same people in columns, by what is most urgent; a column's rest is a step away in the list. */
export function CaseBoard({ question, onChange }: BoardProps) {
  const { data, trouble, again } = useWorkAsked("getCaseBoard", { query: askedOf(question) });
  if (trouble !== undefined) return <WorkTrouble trouble={trouble} again={again} />;
  if (data === undefined) return <Loading lines={6} />;
  return (
    <div className="fbl-board">
      {data.columns.map(({ reason, total, people }) => (
        <section key={reason ?? ""} className="fbl-column" aria-labelledby={`column-${reason ?? "none"}`}>
          <h2 id={`column-${reason ?? "none"}`}>
            {reason === undefined ? <Trans>Nothing is due</Trans> : <ReasonName kind={reason} />}{" "}
            <span className="fbw-quiet">{total}</span>
          </h2>
          <ul>
            {people.map(({ person, name, due }) => (
              <li key={person} className="fbl-card">
                <WorkLink to={`people/${person}`}>{name === "" ? person : name}</WorkLink>
                {due === undefined ? undefined : <DayOf day={due} />}
              </li>
            ))}
          </ul>
          {total > people.length && reason !== undefined ? (
            <button
              type="button"
              className="fbw-text-button"
              onClick={() => onChange({ shown: "list", reason, due: "all" })}
            >
              <Trans>All {total} in the list</Trans>
            </button>
          ) : undefined}
        </section>
      ))}
    </div>
  );
}
