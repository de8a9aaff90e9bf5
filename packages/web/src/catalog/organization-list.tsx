import type { OrganizationInShort } from "@footbridge/contract/details-shared.ts";
import { Link } from "@tanstack/react-router";
import { Say } from "../i18n/say.tsx";
import { PlaceNames } from "./place-names.tsx";

/** Organizations with what they do and where they are. */
export const OrganizationList = ({
  organizations,
}: {
  readonly organizations: readonly OrganizationInShort[];
}) => (
  <ul className="fb-rows">
    {organizations.map(({ id, name, description, places }) => (
      <li key={id} className="fb-rows__row">
        <span>
          <Link to="/organizations/$id" params={{ id }}>
            {name}
          </Link>
          {description === undefined ? undefined : (
            <span className="fb-block">
              <Say text={description} />
            </span>
          )}
        </span>
        {places.length === 0 ? undefined : (
          <span className="fb-quiet">
            <PlaceNames places={places} />
          </span>
        )}
      </li>
    ))}
  </ul>
);
