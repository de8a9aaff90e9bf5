import type { SearchHit } from "@footbridge/contract/search.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { PlaceNames } from "../place-names.tsx";
import { hrefOf } from "./kinds.tsx";
import { MarkedText } from "./marked-text.tsx";

/** One find: its name, the other name it was found by, who and where. */
export function HitRow({ hit }: { readonly hit: SearchHit }) {
  return (
    <li className="fb-rows__row">
      <Link to={hrefOf(hit)}>
        <MarkedText text={hit.title} />
      </Link>
      <span className="fb-quiet">
        <HitNote hit={hit} />
      </span>
    </li>
  );
}

/** What tells it from others of the same name. */
export function HitNote({ hit: { kind, matched, organization, places } }: { readonly hit: SearchHit }) {
  return (
    <>
      {matched === undefined ? undefined : (
        <span className="fb-part">
          <Trans>
            found as <MarkedText text={matched} />
          </Trans>
        </span>
      )}
      {organization === undefined ? undefined : <span className="fb-part">{organization.name}</span>}
      {places.length === 0 || kind === "organization" ? undefined : (
        <span className="fb-part">
          <PlaceNames places={places} />
        </span>
      )}
    </>
  );
}
