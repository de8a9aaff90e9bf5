import type { SearchAnswer, SearchGroup, SearchKind } from "@footbridge/contract/search.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { PageHeading } from "../../parts/page-heading.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Loading } from "../../parts/loading.tsx";
import { HitRow } from "./hit-row.tsx";
import { useKindName } from "./kinds.tsx";
import { usePaused, useSearch } from "./use-search.ts";

const route = getRouteApi("/search");
const few = 5;
const many = 50;

/** One search over everything, results in groups; the address keeps the words, so that it can be sent to others. */
export function SearchPage() {
  const { t } = useLingui();
  const { q, kind } = route.useSearch();
  const found = useSearch(q, { limit: kind === undefined ? few : many, kinds: kind });
  return (
    <div className="fb-search-page">
      <PageHeading title={t`Search`} />
      <SearchForm key={kind} q={q} kind={kind} />
      {q === "" ? <Hint /> : undefined}
      {q !== "" && found.trouble !== undefined ? (
        <Trouble trouble={found.trouble} again={found.again} />
      ) : undefined}
      {q !== "" && found.data === undefined && found.trouble === undefined ? (
        <Loading lines={5} />
      ) : undefined}
      {q === "" || found.data === undefined ? undefined : (
        <div className={found.moving ? "fb-moving" : undefined} aria-busy={found.moving}>
          <Groups answer={found.data} q={q} kind={kind} />
        </div>
      )}
    </div>
  );
}

interface FormProps {
  readonly q: string;
  readonly kind: SearchKind | undefined;
}

/** Results follow the typing; the address changes with them, without a new place to go back to. */
function SearchForm({ q, kind }: FormProps) {
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const paused = usePaused(text);
  useEffect(() => {
    if (paused.trim() !== q) {
      void navigate({ to: "/search", search: { q: paused.trim(), kind }, replace: true });
    }
    // Only typing moves the address: a new address alone must not be undone by the text of before.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [paused]);
  return (
    <search>
      <form onSubmit={(event) => event.preventDefault()}>
        <label className="usa-label fb-group__legend" htmlFor="search">
          <Trans>A job, a class, a school, a place or the help you need</Trans>
        </label>
        <input
          className="usa-input fb-search__box"
          id="search"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  );
}

const Hint = () => (
  <div className="fb-stack">
    <p className="fb-quiet">
      <Trans>
        Try “nurse”, “child care”, “English Saturdays Queens” or “chofer”. English or Spanish both work.
      </Trans>
    </p>
    <p>
      <Link to="/map">
        <Trans>See all places on the map</Trans>
      </Link>
    </p>
  </div>
);

interface GroupsProps extends FormProps {
  readonly answer: SearchAnswer;
}

function Groups({ answer: { groups, nearly, total }, q, kind }: GroupsProps) {
  return (
    <>
      <output className="fb-search-page__count">
        {total === 0 ? (
          <Trans>Nothing found for “{q}”. Try another word, or fewer words.</Trans>
        ) : nearly ? (
          <Trans>Not much fits “{q}”. These are close to it.</Trans>
        ) : (
          <Plural value={total} one="# thing found" other="# things found" />
        )}
      </output>
      {groups.map((group) => (
        <Group key={group.kind} group={group} q={q} whole={kind !== undefined} />
      ))}
      {kind === undefined ? undefined : <AllKinds q={q} />}
    </>
  );
}

interface GroupProps {
  readonly group: SearchGroup;
  readonly q: string;
  readonly whole: boolean;
}

function Group({ group: { kind, total, items }, q, whole }: GroupProps) {
  const kindName = useKindName();
  const navigate = useNavigate();
  return (
    <section className="fb-section" aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {kindName(kind)} <span className="fb-count">{total}</span>
      </h2>
      <ul className="fb-rows">
        {items.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
      {whole || items.length === total ? undefined : (
        <button
          type="button"
          className="fb-text-button"
          onClick={() => void navigate({ to: "/search", search: { q, kind } })}
        >
          <Trans>
            Show all: {kindName(kind)} ({total})
          </Trans>
        </button>
      )}
    </section>
  );
}

function AllKinds({ q }: { readonly q: string }) {
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="fb-text-button"
      onClick={() => void navigate({ to: "/search", search: { q } })}
    >
      <Trans>Back to all results</Trans>
    </button>
  );
}
