import type { SupportInShort } from "@footbridge/contract/details-shared.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { PlaceNames } from "./place-names.tsx";

/** Help with what it is for, where, and its price. */
export const SupportList = ({ supports }: { readonly supports: readonly SupportInShort[] }) => (
  <ul className="fb-rows">
    {supports.map((support) => (
      <li key={support.id} className="fb-rows__row">
        <span>
          <Link to="/supports/$id" params={{ id: support.id }}>
            <Say text={support.name} />
          </Link>
          <span className="fb-block">
            <Say text={support.need.label} />
          </span>
        </span>
        <span className="fb-quiet">
          <span className="fb-part">
            <WeeklyPrice cents={support.weeklyPrice} />
          </span>
          <span className="fb-part">
            <PlaceNames places={support.places} />
          </span>
        </span>
      </li>
    ))}
  </ul>
);

/** What help costs in a week. */
export function WeeklyPrice({ cents }: { readonly cents: number | undefined }) {
  const { money } = useFigures();
  if (cents === undefined) return <Trans>ask about the price</Trans>;
  return cents === 0 ? <Trans>free</Trans> : <Trans>{money(cents)} a week</Trans>;
}
