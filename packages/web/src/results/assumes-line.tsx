import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Say } from "../i18n/say.tsx";

/** What a route rests on that the person has not told. */
export function AssumesLine({ itinerary }: { readonly itinerary: RouteItinerary }) {
  if (itinerary.assumes.length === 0) return undefined;
  return (
    <div className="fb-if">
      <p>
        <Trans>This route works only if this is so:</Trans>
      </p>
      <ul>
        {itinerary.assumes.map(({ attribute, value, label }) => (
          <li key={attribute}>
            {value ? undefined : (
              <>
                <Trans>not:</Trans>{" "}
              </>
            )}
            <Say text={label} />
          </li>
        ))}
      </ul>
      <Link to="/find/$question" params={{ question: "you" }}>
        <Trans>Tell us, so we can be sure</Trans>
      </Link>
    </div>
  );
}
