import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { TargetSearch } from "../search/target-search.tsx";

/** “Why not …?”: a search box, and under it the changes that would open the door. */
export function WhyNot({ asked }: { readonly asked: string | undefined }) {
  const navigate = useNavigate();
  return (
    <section className="fb-why-not" aria-labelledby="why-not-name">
      <h2 id="why-not-name">
        <Trans>Why not …?</Trans>
      </h2>
      <TargetSearch
        id="why-not-search"
        label={<Trans>Is there a job or a class you hoped to see? Ask us why it is not here.</Trans>}
        keep={() => true}
        onPick={({ target }) => void navigate({ to: "/routes", search: { why: target } })}
      />
      {asked}
    </section>
  );
}
