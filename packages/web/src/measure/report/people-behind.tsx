import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { askMeasure } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { SelectField, TextField } from "../fields.tsx";
import { useDeed } from "../deed.ts";
import type { Looked } from "./asked.ts";

type People = Told<"listPeopleBehind">;
type Side = "numerator" | "denominator" | "rest";

/** The records behind the number, for the desk: who looks and why comes first, and is written down. */
export function PeopleBehind({ looked }: { readonly looked: Looked }) {
  const { t } = useLingui();
  const [by, setBy] = useState("");
  const [reason, setReason] = useState("");
  const [side, setSide] = useState<Side>("rest");
  const [asked, setAsked] = useState(false);
  const [people, setPeople] = useState<People>();
  const deed = useDeed(
    () =>
      askMeasure("listPeopleBehind", {
        params: { report: looked.report },
        body: {
          window: looked.window,
          metric: looked.definition.id,
          program: looked.program,
          ...(looked.area === undefined ? {} : { area: looked.area }),
          ...(looked.provider === undefined ? {} : { provider: looked.provider }),
          ...(looked.version === undefined ? {} : { version: looked.version }),
          ...(looked.on === undefined ? {} : { asKnownOn: looked.on }),
          by,
          reason,
          side,
          limit: 100,
        },
      }),
    setPeople,
  );
  const missing = asked && (by.trim() === "" || reason.trim() === "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (by.trim() !== "" && reason.trim() !== "") deed.run();
  };
  return (
    <section className="fbw-evidence__part fb-no-print" id="evidence-people">
      <details className="fbw-twin">
        <summary>
          <Trans>People behind it</Trans>
        </summary>
        <form onSubmit={submit} noValidate className="fbw-reason">
          <p className="fbw-quiet">
            <Trans>For the desk. Your name, the reason and the number are written down.</Trans>{" "}
            <Link to="/looks">
              <Trans>Who looked so far</Trans>
            </Link>
          </p>
          <SelectField label={<Trans>Who</Trans>} value={side} onValue={(next) => setSide(next as Side)}>
            <option value="rest">{t`In the denominator only`}</option>
            <option value="numerator">{t`In the numerator`}</option>
            <option value="denominator">{t`All of the denominator`}</option>
          </SelectField>
          <TextField label={<Trans>Your name</Trans>} fill="name" value={by} onValue={setBy} />
          <TextField label={<Trans>Reason</Trans>} value={reason} onValue={setReason} />
          {missing ? (
            <p className="fbw-problem" role="alert">
              <Trans>Write your name and why you need to see them.</Trans>
            </p>
          ) : undefined}
          <button type="submit" className="usa-button usa-button--outline" disabled={deed.busy}>
            <Trans>Show them</Trans>
          </button>
          <DeedTrouble trouble={deed.trouble} />
        </form>
        {people === undefined ? undefined : <PeopleTable people={people} />}
      </details>
    </section>
  );
}

function PeopleTable({ people }: { readonly people: People }) {
  const elements = [...new Set(people.items.flatMap(({ values }) => Object.keys(values)))];
  return (
    <>
      <p>
        <Plural value={people.total} one="# record" other="# records" />
      </p>
      <div className="fbw-wide-table">
        <table className="fbw-table fbw-table--dense">
          <caption className="usa-sr-only">
            <Trans>People behind it</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Person</Trans>
              </th>
              <th scope="col">
                <Trans>File and row</Trans>
              </th>
              {elements.map((element) => (
                <th key={element} scope="col">
                  {element}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.items.map((each) => (
              <tr key={`${each.submission} ${each.row}`}>
                <th scope="row">
                  <code>{each.person.slice(0, 10)}</code>
                </th>
                <td>
                  <Link to="/submissions/$id" params={{ id: each.submission }}>
                    {each.provider}
                  </Link>{" "}
                  {each.row}
                </td>
                {elements.map((element) => (
                  <td key={element}>{each.values[element] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
