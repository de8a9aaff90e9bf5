import type { ProgramInShort } from "@footbridge/contract/details-shared.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAsked } from "../api/asked.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { PlaceNames } from "./place-names.tsx";

interface ListProps {
  /** The first of the list, and how long it is. */
  readonly some: { readonly total: number; readonly items: readonly ProgramInShort[] };
  /** By what the whole list is asked for. */
  readonly of?: { readonly [K in "occupation" | "sector" | "credential" | "organization"]?: string };
  readonly withOrganization?: boolean;
}

/** More are fetched so many at a time, in the list's own order. */
const step = 20;

/** Programs, the next to start first; the rest of a long list when it is asked for. */
export function ProgramList({ some, of, withOrganization = true }: ListProps) {
  const [wanted, setWanted] = useState(0);
  const whole = useAsked(
    "describePrograms",
    wanted === 0 || of === undefined ? undefined : { query: { ...of, limit: wanted } },
    { family: JSON.stringify(of) },
  );
  const shown = whole.data?.items ?? some.items;
  const left = some.total - shown.length;
  return (
    <>
      <ul className="fb-rows">
        {shown.map((program) => (
          <ProgramRow key={program.id} program={program} withOrganization={withOrganization} />
        ))}
      </ul>
      {left <= 0 || of === undefined || wanted >= 100 ? undefined : (
        <button
          type="button"
          className="usa-button usa-button--outline fb-rows__more"
          onClick={() => setWanted(Math.min(100, shown.length + step))}
        >
          <Plural value={left} one="Show # more" other="Show # more" />
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly program: ProgramInShort;
  readonly withOrganization: boolean;
}

function ProgramRow({ program, withOrganization }: RowProps) {
  const say = useSay();
  const { list } = useFigures();
  return (
    <li className="fb-rows__row">
      <span>
        <Link to="/programs/$id" params={{ id: program.id }}>
          <Say text={program.name} />
        </Link>
        {withOrganization ? <span className="fb-block">{program.organization.name}</span> : undefined}
      </span>
      <span className="fb-quiet">
        <span className="fb-block">
          <span className="fb-part">
            <Starts program={program} />
          </span>
          <span className="fb-part">
            <PlaceNames places={program.places} />
          </span>
          <span className="fb-part">
            <Cost price={program.price} />
          </span>
        </span>
        {program.asks.length === 0 ? undefined : (
          <span className="fb-block">
            <Trans>Asks for: {list(program.asks.map(({ label }) => shortened(say(label))))}</Trans>
          </span>
        )}
      </span>
    </li>
  );
}

/** “Reading step 3: a short story” in a line of a list is “Reading step 3”. */
const shortened = (label: string): string => label.split(":")[0] ?? label;

function Starts({ program: { anyTime, nextStart, classes } }: { readonly program: ProgramInShort }) {
  const { shortDay } = useFigures();
  if (anyTime) return <Trans>Start any week</Trans>;
  if (nextStart === undefined || classes === 0) return <Trans>No class to come is listed</Trans>;
  return <Trans>Next start {shortDay(nextStart)}</Trans>;
}

function Cost({ price }: { readonly price: ProgramInShort["price"] }) {
  const { money } = useFigures();
  if (price === undefined) return <Trans>price not told</Trans>;
  if (price.to === 0) return <Trans>free</Trans>;
  if (price.from === price.to) return <>{money(price.from)}</>;
  return (
    <Trans>
      {money(price.from)} to {money(price.to)}
    </Trans>
  );
}
