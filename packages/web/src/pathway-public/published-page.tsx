import "../styles/pathway-public.css";
import { Plural, Trans } from "@lingui/react/macro";
import { useLayoutEffect } from "react";
import { useAsked } from "../api/asked.ts";
import { useFigures } from "../i18n/figures.ts";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { DayOf } from "../person/day-of.tsx";
import { askPublished, type Published } from "./ask.ts";
import { Drawing } from "./drawing.tsx";
import { StepList } from "./step-list.tsx";

interface PublishedProps {
  readonly id: string;
  /** Within another site's page: no header, no footer, and a link to the page itself. */
  readonly embedded: boolean;
}

/** A published pathway, for everyone. */
export function PublishedPage({ id, embedded }: PublishedProps) {
  useLayoutEffect(() => {
    if (!embedded) return undefined;
    const { dataset } = document.documentElement;
    dataset["face"] = "embed";
    return () => {
      delete dataset["face"];
    };
  }, [embedded]);
  const version = Number(new URLSearchParams(window.location.search).get("version"));
  const { data, trouble, again } = useAsked(
    "getPublishedPathway",
    { params: { id }, query: Number.isInteger(version) && version > 0 ? { version } : {} },
    { by: askPublished },
  );
  if (trouble !== undefined) return <Trouble trouble={trouble} again={again} />;
  return data === undefined ? <Loading lines={6} /> : <Whole told={data} embedded={embedded} />;
}

function Whole({ told, embedded }: { readonly told: Published; readonly embedded: boolean }) {
  const { pathway, owner, partners } = told;
  const { list } = useFigures();
  const run = partners.filter(({ id }) => id !== owner.id);
  const names = [...new Set([...(owner.id === "" ? [] : [owner.name]), ...run.map(({ name }) => name)])];
  return (
    <article className="fbq fb-stack">
      <PageHeading title={pathway.title} />
      <p className="fb-lede">
        <Trans>Steps from a first class to a job. You can stop at a landing and come back.</Trans>
      </p>
      <Standing told={told} />
      <Exits told={told} />
      <Drawing told={told} />
      <h2>
        <Trans>The steps</Trans>
      </h2>
      <StepList told={told} />
      {names.length === 0 ? undefined : (
        <p>
          <Trans>Run by {list(names)}.</Trans>
        </p>
      )}
      <Foot told={told} embedded={embedded} />
    </article>
  );
}

function Standing({ told: { state, number, newest, id } }: { readonly told: Published }) {
  return (
    <>
      {state === "prototype" ? (
        <p className="fbq-note">
          <Trans>This is a plan on paper. You cannot sign up for it yet.</Trans>
        </p>
      ) : undefined}
      {state === "pilot" ? (
        <p className="fbq-note">
          <Trans>This is being tried out with a first group of people.</Trans>
        </p>
      ) : undefined}
      {state === "retired" ? (
        <p className="fbq-note">
          <Trans>This is no longer offered.</Trans>
        </p>
      ) : undefined}
      {number < newest ? (
        <p className="fbq-note">
          <a href={`/pathway/${encodeURIComponent(id)}`}>
            <Trans>There is a newer version of this page.</Trans>
          </a>
        </p>
      ) : undefined}
    </>
  );
}

/** The jobs at the end: how soon, what one pays, what they pay. */
function Exits({ told: { numbers } }: { readonly told: Published }) {
  const { money, rate } = useFigures();
  if (numbers.exits.length === 0) return undefined;
  return (
    <ul className="fbq-exits">
      {numbers.exits.map(({ step, title, weeks, price, hourly }) => (
        <li key={step}>
          <strong>{title}</strong>
          <span className="fb-block">
            <Plural value={weeks} one="# week at the soonest" other="# weeks at the soonest" />
          </span>
          <span className="fb-block">
            {price === 0 ? <Trans>you pay nothing</Trans> : <Trans>you pay {money(price)}</Trans>}
          </span>
          {hourly === undefined ? undefined : (
            <span className="fb-block">
              <Trans>pays {rate(hourly)} an hour</Trans>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Foot({
  told: { id, number, publishedAt, hash },
  embedded,
}: {
  readonly told: Published;
  readonly embedded: boolean;
}) {
  const address = `/pathway/${encodeURIComponent(id)}`;
  return (
    <p className="fb-quiet fbq-foot">
      <Trans>
        Version {number}, <DayOf day={publishedAt} />
      </Trans>{" "}
      · <span title={hash}>{hash.slice(0, 8)}</span>{" "}
      {embedded ? (
        <a href={address} target="_blank" rel="noreferrer">
          <Trans>Open on Footbridge</Trans>
        </a>
      ) : (
        <a className="fb-no-print" href={`/api/v1/published-pathways/${encodeURIComponent(id)}/ctdl`}>
          <Trans>As data (CTDL)</Trans>
        </a>
      )}
    </p>
  );
}
