import "../styles/measure-more.css";
import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { collegeFindings } from "../found/college-words.ts";
import { SayFinding } from "../found/say-finding.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { DayOf } from "../person/day-of.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import { FateWords } from "./fate-words.tsx";

type Row = Told<"listCollegeRows">["items"][number];

interface ListProps {
  readonly list: string;
  readonly changed: () => void;
}

/** The rows of a list, some at a time, with the choice of whose one is. */
export function ListRows({ list, changed }: ListProps) {
  const { t } = useLingui();
  const [after, setAfter] = useState(0);
  const { data, trouble, again } = useWorkAsked("listCollegeRows", {
    params: { id: list },
    query: { after },
  });
  const decide = useDeed(
    (row: number, person: string | null) =>
      askWork("decideCollegeRow", { params: { id: list, row }, body: { person } }),
    () => {
      again();
      changed();
    },
  );
  const next = data?.next;
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      <DeedTrouble trouble={decide.trouble} />
      <WideTable label={t`Rows of the list`}>
        <table className="fbw-table fbw-cards">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Line</Trans>
              </th>
              <th scope="col">
                <Trans>In the list</Trans>
              </th>
              <th scope="col">
                <Trans>What became of it</Trans>
              </th>
              <th scope="col">
                <Trans>Who</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {data?.items.map((row) => (
              <OneRow key={row.row} row={row} busy={decide.busy} onDecide={decide.run} />
            ))}
          </tbody>
        </table>
      </WideTable>
      {next === undefined ? undefined : (
        <button type="button" className="usa-button usa-button--outline" onClick={() => setAfter(next)}>
          <Trans>Next rows</Trans>
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly busy: boolean;
  readonly onDecide: (row: number, person: string | null) => void;
}

function OneRow({ row: { row, name, given, outcome, findings, people, events }, busy, onDecide }: RowProps) {
  const { t } = useLingui();
  const waits = outcome === "candidates" || outcome === "no-consent";
  return (
    <tr>
      <td data-label={t`Line`}>{row}</td>
      <td data-label={t`In the list`}>
        {name} <span className="fbw-quiet">{given}</span>
        {events.map(({ happened, body }) => (
          <span key={`${happened} ${wordsIn(body)}`} className="fb-block fbw-quiet">
            <DayOf day={happened} /> {wordsIn(body)}
          </span>
        ))}
      </td>
      <td className="fbw-whole" data-label={t`What became of it`}>
        <FateWords fate={outcome} />
        {findings.map((finding) => (
          <span key={`${finding.code} ${finding.at}`} className="fb-block fbw-quiet">
            <SayFinding finding={finding} words={collegeFindings} />
          </span>
        ))}
      </td>
      <td className="fbw-whole">
        {people.map(({ id, name: theirs, born }) => (
          <span key={id} className="fbw-who">
            <WorkLink to={`people/${id}`} className="fbw-target">
              {theirs}
            </WorkLink>
            {born === undefined ? undefined : <DayOf day={born} />}
            {waits ? (
              <button
                type="button"
                className="fbw-text-button"
                disabled={busy}
                onClick={() => onDecide(row, id)}
              >
                {outcome === "candidates" ? (
                  <Trans>It is {theirs}</Trans>
                ) : (
                  <Trans>{theirs} said yes: try again</Trans>
                )}
              </button>
            ) : undefined}
          </span>
        ))}
        {outcome === "candidates" ? (
          <button
            type="button"
            className="fbw-text-button"
            disabled={busy}
            onClick={() => onDecide(row, null)}
          >
            <Trans>It is nobody here</Trans>
          </button>
        ) : undefined}
      </td>
    </tr>
  );
}

/** The college of a term, or the name of a degree. */
function wordsIn({ college, name }: Readonly<Record<string, unknown>>): string {
  if (typeof college === "string") return college;
  return typeof name === "string" ? name : "";
}
