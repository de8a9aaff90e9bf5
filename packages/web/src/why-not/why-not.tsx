import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWhyNot } from "../api/routes.ts";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { TargetSearch } from "../search/target-search.tsx";
import { later } from "../parts/later.tsx";

const Answered = later(async () => (await import("./answered.tsx")).Answered, "find");

interface WhyNotProps {
  /** What the person typed in. */
  readonly asked: string | undefined;
  /** The goal itself, where no route leads to it: answered without being asked. */
  readonly closed: string | undefined;
}

/** “Why not …?”: what would open the goal itself, a search box, and what would open what was asked for. */
export function WhyNot({ asked, closed }: WhyNotProps) {
  const navigate = useNavigate();
  return (
    <section className="fb-why-not fb-no-print" aria-labelledby="why-not-name">
      <h2 id="why-not-name">
        <Trans>Why not …?</Trans>
      </h2>
      {asked !== undefined || closed === undefined ? undefined : (
        <Asked key={closed} target={closed} focuses={false} />
      )}
      <TargetSearch
        id="why-not-search"
        label={<Trans>Is there a job or a class you hoped to see? Ask us why it is not here.</Trans>}
        keep={() => true}
        onPick={({ target }) => void navigate({ to: "/routes", search: { why: target }, resetScroll: false })}
      />
      {asked === undefined ? undefined : <Asked key={asked} target={asked} focuses />}
    </section>
  );
}

function Asked({ target, focuses }: { readonly target: string; readonly focuses: boolean }) {
  const [longer, setLonger] = useState(false);
  const { data, moving, trouble, again } = useWhyNot(target, longer);
  if (trouble !== undefined) return <Trouble trouble={trouble} again={again} />;
  if (data === undefined) {
    return (
      <div className="fb-why-not__answer">
        <Loading lines={4} />
      </div>
    );
  }
  return (
    <div className={moving ? "fb-why-not__answer fb-moving" : "fb-why-not__answer"} aria-busy={moving}>
      <Answered
        answer={data}
        focuses={focuses}
        longer={data.complete || (longer && !moving) ? undefined : () => setLonger(true)}
      />
    </div>
  );
}
