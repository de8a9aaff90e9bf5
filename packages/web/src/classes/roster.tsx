import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { askWork } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import type { ClassTold } from "./place.ts";

type Seatholder = ClassTold["people"][number];
type Moved = Told<"leaveClass">["moved"];

interface RosterProps {
  readonly told: ClassTold;
  readonly onDone: () => void;
}

/** Who sits in the class by seat, and who waits in order. */
export function Roster({ told: { people }, onDone }: RosterProps) {
  const [moved, setMoved] = useState<Moved>([]);
  const { busy, trouble, run } = useDeed(
    (enrollment: string, how: "released" | "completed") =>
      askWork("leaveClass", { params: { enrollment }, body: { how } }),
    (told) => {
      setMoved(told.moved);
      onDone();
    },
  );
  const leave = (enrollment: string, how: "released" | "completed"): void => {
    if (!busy) run(enrollment, how);
  };
  const seated = people.filter(({ state }) => state === "enrolled");
  const line = people.filter(({ state }) => state === "waiting");
  return (
    <>
      <h2>
        <Trans>Roster</Trans>
      </h2>
      <DeedTrouble trouble={trouble} />
      <MovedUp moved={moved} />
      {seated.length === 0 ? (
        <p className="fbw-quiet">
          <Trans>Nobody sits here yet.</Trans>
        </p>
      ) : (
        <People people={seated} onLeave={leave} />
      )}
      {line.length === 0 ? undefined : (
        <>
          <h2>
            <Trans>Waiting list</Trans>
          </h2>
          <People people={line} onLeave={leave} />
        </>
      )}
    </>
  );
}

interface PeopleProps {
  readonly people: readonly Seatholder[];
  readonly onLeave: (enrollment: string, how: "released" | "completed") => void;
}

function People({ people, onLeave }: PeopleProps) {
  const { t } = useLingui();
  return (
    <ol className="fbl-people fbl-cases">
      {people.map(({ enrollment, person, name, seat, state }) => {
        const called = name ?? person;
        return (
          <li key={enrollment} className="fbl-person">
            <span className="fbl-person__name">
              {seat === undefined ? undefined : <span className="fbw-quiet">{seat}. </span>}
              <WorkLink to={`people/${person}`}>{called}</WorkLink>
            </span>
            {state === "waiting" ? undefined : (
              <button
                type="button"
                className="fbw-text-button"
                aria-label={t`${called} completed the class`}
                onClick={() => onLeave(enrollment, "completed")}
              >
                <Trans>Completed</Trans>
              </button>
            )}
            <button
              type="button"
              className="fbw-text-button"
              aria-label={state === "waiting" ? t`Take off: ${called}` : t`Release the seat of ${called}`}
              onClick={() => onLeave(enrollment, "released")}
            >
              {state === "waiting" ? <Trans>Take off</Trans> : <Trans>Release</Trans>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Who got a seat by it, and whether they know. */
function MovedUp({ moved }: { readonly moved: Moved }) {
  if (moved.length === 0) return undefined;
  return (
    <output className="fbl-outcome">
      <ul>
        {moved.map(({ enrollment, name, seat, told }) => (
          <li key={enrollment}>
            {told ? (
              <Trans>
                {name} moved up to seat {seat} and was told by letter.
              </Trans>
            ) : (
              <Trans>
                {name} moved up to seat {seat} and has no e-mail address: call them.
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </output>
  );
}
