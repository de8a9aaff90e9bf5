import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";

/** What kind of answer this is, and what is proven about it. */
export function StatusWords({ answer }: { readonly answer: RouteAnswer }) {
  const { longDay } = useFigures();
  const count = answer.itineraries.length;
  const first = answer.proven?.nobodyFasterThan;
  return (
    <output className="fb-status">
      {answer.status === "exact" ? (
        <span>
          <Plural
            value={count}
            one="There is # good way. We looked at every class and date."
            other="There are # good ways. We looked at every class and date."
          />
        </span>
      ) : undefined}
      {answer.status === "bounded" ? (
        <Bounded count={count} day={first === undefined ? undefined : longDay(first)} />
      ) : undefined}
      {answer.status === "already-open" ? (
        <span>
          <Trans>This door is open to you now. You have all that it asks for. You can apply today.</Trans>
        </span>
      ) : undefined}
      {answer.status === "closed" ? (
        <span>
          <Trans>
            We looked at every class and date. With your answers as they are now, no way leads there yet.
            Often one small change opens it. See below what could help.
          </Trans>
        </span>
      ) : undefined}
    </output>
  );
}

function Bounded({ count, day }: { readonly count: number; readonly day: string | undefined }) {
  return (
    <>
      <span>
        <Plural
          value={count}
          _0="We have not found a way yet. There was not time to look at all of them."
          one="We found # good way. There was not time to look at all of them, so there may be more."
          other="We found # good ways. There was not time to look at all of them, so there may be more."
        />
      </span>
      {day === undefined ? undefined : (
        <span>
          <Trans>What we know for sure: no one can get there before {day}.</Trans>
        </span>
      )}
    </>
  );
}
