import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import { Trans } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { changeAnswers } from "../answers/kept.ts";
import { Say } from "../i18n/say.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { canBeDone } from "./change-words.tsx";
import { goalOf } from "./goal-of.ts";
import { WayCard } from "./way-card.tsx";

interface AnswerProps {
  readonly answer: WhyNotAnswer;
}

interface AnsweredProps extends AnswerProps {
  /** The person asked for this just now: the heading takes the focus. */
  readonly focuses: boolean;
  /** Searches for more; absent where all was tried, or all the time there is was used. */
  readonly longer: (() => void) | undefined;
}

/** What opens the door, the smallest change first; what no one can change is said kindly. */
export function Answered({ answer, focuses, longer }: AnsweredProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focuses) heading.current?.focus();
  }, [focuses]);
  const doable = answer.ways.filter(({ changes }) => changes.every(canBeDone));
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        <Trans>
          Why not: <GoalName goal={answer.target} />
        </Trans>
      </h3>
      <Verdict answer={answer} doable={doable.length} />
      {doable.length === 0 ? undefined : (
        <ol className="fb-plain-list fb-ways">
          {doable.map((way, index) => (
            <li key={index}>
              <WayCard way={way} place={index + 1} answer={answer} />
            </li>
          ))}
        </ol>
      )}
      {longer === undefined ? undefined : (
        <button type="button" className="usa-button usa-button--outline" onClick={longer}>
          <Trans>Look for longer (up to 10 seconds)</Trans>
        </button>
      )}
      <CannotBeDone answer={answer} />
      {doable.length === 0 ? <MissingBridges answer={answer} /> : undefined}
    </>
  );
}

function Verdict({ answer, doable }: AnswerProps & { readonly doable: number }) {
  const navigate = useNavigate();
  const goal = goalOf(answer);
  if (answer.status === "already-open") {
    return (
      <p>
        <Trans>It is open to you now. You have all that it asks for.</Trans>
      </p>
    );
  }
  if (answer.status === "open") {
    return (
      <>
        <p>
          <Trans>There is a way, just as you are.</Trans>
        </p>
        {goal === undefined ? undefined : (
          <button
            type="button"
            className="usa-button"
            onClick={() => {
              changeAnswers({ goal });
              void navigate({ to: "/routes", search: {} });
            }}
          >
            <Trans>Show me the routes</Trans>
          </button>
        )}
      </>
    );
  }
  if (doable > 0) {
    return (
      <p>
        {doable === 1 ? (
          <Trans>One change opens it. Try it, and see the new routes. You can go back.</Trans>
        ) : (
          <Trans>
            Each of these opens it. The smallest comes first. Try one, and see the new routes. You can go
            back.
          </Trans>
        )}
        {answer.complete ? undefined : (
          <>
            {" "}
            <Trans>There may be more ways. There was not time to try them all.</Trans>
          </>
        )}
      </p>
    );
  }
  return <NothingHelps answer={answer} />;
}

function NothingHelps({ answer }: AnswerProps) {
  return (
    <p>
      {answer.status === "not-now" ? (
        <Trans>No class like this starts in the time ahead. Ask the school about the next one.</Trans>
      ) : answer.complete ? (
        <Trans>We tried each change, and each two changes at once. None of them opens it now.</Trans>
      ) : (
        <Trans>We have not found a change that opens it. There was not time to try them all.</Trans>
      )}{" "}
      <Link to="/everywhere">
        <Trans>See the jobs you can get to</Trans>
      </Link>
    </p>
  );
}

/** Conditions that no will changes, each named once. */
function CannotBeDone({ answer }: AnswerProps) {
  const fixed = answer.ways.flatMap(({ changes }) => changes.filter((change) => !canBeDone(change)));
  const once = [...new Map(fixed.map((change) => [JSON.stringify(change), change])).values()];
  if (once.length === 0) return undefined;
  return (
    <div className="fb-note">
      <p>
        <Trans>
          Some rules ask for things you can’t just change. It is not your fault. This rule stands in the way:
        </Trans>
      </p>
      <ul>
        {once.map((change) =>
          change.kind === "attribute" ? (
            <li key={change.attribute}>
              {change.value ? undefined : (
                <>
                  <Trans>not:</Trans>{" "}
                </>
              )}
              {change.label === undefined ? change.attribute : <Say text={change.label} />}
            </li>
          ) : undefined,
        )}
      </ul>
      <p>
        <Trans>A free adviser may know a way around it.</Trans>
      </p>
    </div>
  );
}

/** Steps on the way that no one in the city teaches. */
function MissingBridges({ answer }: AnswerProps) {
  if (answer.missingBridges.length === 0) return undefined;
  return (
    <div className="fb-note">
      <p>
        <Trans>A bridge is missing here. No one in the city teaches this step now:</Trans>
      </p>
      <ul>
        {answer.missingBridges.map(({ fact, label }) => (
          <li key={fact}>
            <Say text={label} />
          </li>
        ))}
      </ul>
    </div>
  );
}
