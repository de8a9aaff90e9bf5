import "../styles/caseload.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWorkAsked } from "../work/ask.ts";
import { CaseBoard } from "./case-board.tsx";
import { CaseList } from "./case-list.tsx";
import { Filters } from "./filters.tsx";
import { ForMany } from "./for-many.tsx";
import { askedOf, type Question, useQuestion } from "./question.ts";
import { Views } from "./views.tsx";

/** Who needs what today: as a list or a board. */
export function CaseloadPage() {
  const { t } = useLingui();
  const [question, change] = useQuestion();
  const { q, shown } = question;
  return (
    <div className="fbl">
      <PageHeading title={t`Who needs what today`} />
      <Filters key={q} question={question} onChange={change} />
      <Views question={question} />
      {shown === "board" ? (
        <CaseBoard question={question} onChange={change} />
      ) : (
        <Listed key={JSON.stringify(question)} question={question} onChange={change} />
      )}
    </div>
  );
}

interface ListedProps {
  readonly question: Question;
  readonly onChange: (next: Partial<Question>) => void;
}

/** A page of the list, what is marked on it, and the way on. */
function Listed({ question, onChange }: ListedProps) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [marked, setMarked] = useState<ReadonlyMap<string, string>>(new Map());
  const after = cursors.at(-1);
  const query = { ...askedOf(question), sort: question.sort, ...(after === undefined ? {} : { after }) };
  const { data, trouble, again } = useWorkAsked("listCaseload", { query });
  const mark = (people: readonly string[], on: boolean): void => {
    const next = new Map(marked);
    for (const person of people) {
      const name = data?.items.find((one) => one.person === person)?.name;
      if (on) next.set(person, name ?? person);
      else next.delete(person);
    }
    setMarked(next);
  };
  const done = (): void => {
    setMarked(new Map());
    again();
  };
  if (trouble !== undefined) return <WorkTrouble trouble={trouble} again={again} />;
  if (data === undefined) return <Loading lines={8} />;
  return (
    <>
      <output className="fbw-quiet">
        <Plural value={data.total} one="# person" other="# people" />
      </output>
      <ForMany marked={marked} onDone={done} />
      {data.items.length === 0 ? (
        <Nobody question={question} onChange={onChange} />
      ) : (
        <CaseList cases={data.items} marked={new Set(marked.keys())} onMark={mark} />
      )}
      <Steps
        back={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined}
        on={data.next === undefined ? undefined : () => setCursors([...cursors, data.next ?? ""])}
      />
    </>
  );
}

interface StepsProps {
  readonly back: (() => void) | undefined;
  readonly on: (() => void) | undefined;
}

function Steps({ back, on }: StepsProps) {
  const { t } = useLingui();
  if (back === undefined && on === undefined) return undefined;
  return (
    <nav className="fbw-pager" aria-label={t`Pages of people`}>
      <button type="button" className="fbw-text-button" aria-disabled={back === undefined} onClick={back}>
        <Trans>Before</Trans>
      </button>
      <button type="button" className="fbw-text-button" aria-disabled={on === undefined} onClick={on}>
        <Trans>Next</Trans>
      </button>
    </nav>
  );
}

/** Nobody is shown: what this is, and the step to people. */
function Nobody({ question: { scope, q }, onChange }: ListedProps) {
  return (
    <div className="fbw-empty">
      <p>
        <strong>
          {q === "" ? <Trans>Nobody is here.</Trans> : <Trans>Nobody is found by “{q}”.</Trans>}
        </strong>
      </p>
      <p>
        {q === "" ? (
          <Trans>
            People come into your care when you or a colleague give them to you: show all of your
            organization, mark some, and choose “Give into care”.
          </Trans>
        ) : (
          <Trans>A name is found by the beginning of its words, a phone by its last digits.</Trans>
        )}
      </p>
      {scope === "organization" ? undefined : (
        <button
          type="button"
          className="usa-button"
          onClick={() => onChange({ scope: "organization", navigator: "", due: "all", reason: "" })}
        >
          <Trans>Show all of my organization</Trans>
        </button>
      )}
    </div>
  );
}
