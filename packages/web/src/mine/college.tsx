import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";

const load = () => askMine("readCollegeStanding", { params: { person: "me" }, body: { why: "My own page" } });

type Risk = CollegeTold["risks"][number];

/** Where I stand at college, in plain words; asked for only when I want to see it, as each look is written down. */
export function MyCollege() {
  const [shown, setShown] = useState(false);
  return (
    <section className="fb-stack" aria-labelledby="college">
      <h2 id="college">
        <Trans>College</Trans>
      </h2>
      {shown ? (
        <Shown />
      ) : (
        <button type="button" className="usa-button usa-button--outline" onClick={() => setShown(true)}>
          <Trans>Show where I stand at college</Trans>
        </button>
      )}
    </section>
  );
}

function Shown() {
  const { data, trouble, again } = useFresh(load);
  const { standing, risks = [], audit } = data ?? {};
  if (trouble !== undefined) return <Trouble trouble={trouble} again={again} />;
  if (data === undefined) return <Loading lines={2} />;
  if (standing === undefined) {
    return (
      <p>
        <Trans>We know of no college classes of yours yet.</Trans>
      </p>
    );
  }
  const { college, earned, registerFrom, registered } = standing;
  return (
    <>
      <p>
        <Trans>
          You have earned {earned.credit} credits. Your college: {college}.
        </Trans>
      </p>
      {registered === true ? (
        <p>
          <Trans>You are signed up for next term.</Trans>
        </p>
      ) : registerFrom === undefined ? undefined : (
        <p>
          <Trans>
            You can sign up for next term from <Day of={registerFrom} />.
          </Trans>
        </p>
      )}
      {risks.length === 0 ? undefined : (
        <>
          <h3>
            <Trans>What to watch</Trans>
          </h3>
          <ul className="usa-list">
            {risks.map((risk) => (
              <li key={risk.kind}>
                <PlainRisk risk={risk} />
              </li>
            ))}
          </ul>
        </>
      )}
      {audit === undefined ? undefined : <MyDegree audit={audit} />}
    </>
  );
}

function MyDegree({
  audit: { degree, counted, slots, inDoubt },
}: {
  readonly audit: NonNullable<CollegeTold["audit"]>;
}) {
  const done = slots.filter(({ state }) => state === "done");
  const open = slots.filter(({ state }) => state === "open" || state === "part");
  return (
    <>
      <h3>{degree.name}</h3>
      <p>
        <Trans>
          {counted} of your credits count. The degree needs {degree.credits}.
        </Trans>
      </p>
      {done.length === 0 ? undefined : (
        <p>
          <Trans>Done:</Trans> {done.map(({ name }) => name).join(", ")}.
        </p>
      )}
      {open.length === 0 ? undefined : (
        <p>
          <Trans>Still to do:</Trans> {open.map(({ name }) => name).join(", ")}.
        </p>
      )}
      {inDoubt.length === 0 ? undefined : (
        <p>
          <Trans>Ask the college office if these count:</Trans> {inDoubt.map(({ title }) => title).join(", ")}
          .
        </p>
      )}
    </>
  );
}

function PlainRisk({ risk: { kind, earned = 0, tried = 0, least, credits = 0 } }: { readonly risk: Risk }) {
  if (kind === "pace")
    return (
      <Trans>
        You passed {earned} of {tried} credits. Pass two of every three to keep your money for college.
      </Trans>
    );
  if (kind === "grade-points")
    return (
      <Trans>
        Your grades are low. You need {least} points to keep your money for college. Ask for help now.
      </Trans>
    );
  if (kind === "not-registered") return <Trans>Sign up for next term.</Trans>;
  if (kind === "developmental-open") return <Trans>You still have a prep class to pass.</Trans>;
  if (kind === "credits-not-counting")
    return <Trans>{credits} of your credits do not count for this degree.</Trans>;
  return <Trans>{credits} of your credits may count. The college office can tell you.</Trans>;
}
