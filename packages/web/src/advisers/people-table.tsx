import type { Persona } from "@footbridge/core/model/persona.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useAsked } from "../api/asked.ts";
import { usePersonas } from "../api/town.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { PayWords } from "../results/pay.tsx";
import { Sideways } from "../compare/two/sideways.tsx";
import { soonestBetter } from "./soonest.ts";

/** The made-up people, and how far each could get: they are asked for one after the other. */
export function PeopleTable() {
  const { t } = useLingui();
  const { data } = usePersonas();
  const [done, setDone] = useState(0);
  const people = data?.items ?? [];
  return (
    <Sideways label={t`How far the made-up people could get`}>
      <table className="usa-table usa-table--borderless fb-people">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>Jobs in reach</Trans>
            </th>
            <th scope="col">
              <Trans>Open now</Trans>
            </th>
            <th scope="col">
              <Trans>Soonest better job</Trans>
            </th>
            <th scope="col">
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Pay</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((persona, index) => (
            <PersonRow
              key={persona.id}
              persona={persona}
              turn={index <= done}
              onDone={() => setDone((now) => Math.max(now, index + 1))}
            />
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

interface RowProps {
  readonly persona: Persona;
  /** Those before have been answered. */
  readonly turn: boolean;
  readonly onDone: () => void;
}

function PersonRow({ persona, turn, onDone }: RowProps) {
  const { shortDay, number } = useFigures();
  const { data, trouble } = useAsked("askEverywhere", turn ? { body: { persona: persona.id } } : undefined);
  const answered = data !== undefined || trouble !== undefined;
  useEffect(() => {
    if (answered) onDone();
  }, [answered, onDone]);
  const job = data === undefined ? undefined : soonestBetter(data.jobs, persona.standing.hourlyWage);
  return (
    <tr>
      <th scope="row">
        <Link to="/advise" search={{ persona: persona.id, target: persona.targets[0] }}>
          {persona.name}
        </Link>
        <span className="fb-quiet fb-block">
          <Say text={persona.story} />
        </span>
      </th>
      <td>{data === undefined ? <Waiting failed={trouble !== undefined} /> : number(data.jobs.length)}</td>
      <td>{data === undefined ? undefined : number(data.jobs.filter(({ openNow }) => openNow).length)}</td>
      <td>
        {job === undefined ? (
          data === undefined ? undefined : (
            <Trans>None in this time</Trans>
          )
        ) : (
          <Link to="/advise" search={{ persona: persona.id, target: job.target }}>
            <Say text={job.job.title} />
          </Link>
        )}
      </td>
      <td>{job === undefined ? undefined : job.openNow ? <Trans>Now</Trans> : shortDay(job.arrives)}</td>
      <td>{job === undefined ? undefined : <PayWords pay={job.job.pay} />}</td>
    </tr>
  );
}

const Waiting = ({ failed }: { readonly failed: boolean }) => (
  <span className="fb-quiet">{failed ? <Trans>no answer</Trans> : <Trans>Loading</Trans>}</span>
);
