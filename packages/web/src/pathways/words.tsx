import { Trans } from "@lingui/react/macro";

/** Where a pathway stands between a table and use. */
export function StateName({ state }: { readonly state: string }) {
  if (state === "prototype") return <Trans>Prototype</Trans>;
  if (state === "pilot") return <Trans>Pilot</Trans>;
  if (state === "active") return <Trans>Active</Trans>;
  if (state === "retired") return <Trans>Retired</Trans>;
  if (state === "archived") return <Trans>Archive</Trans>;
  return <Trans>Out of the archive</Trans>;
}

/** What kind of card a step is. */
export function KindName({ kind }: { readonly kind: string }) {
  if (kind === "bridge") return <Trans>Bridge</Trans>;
  if (kind === "training") return <Trans>Training</Trans>;
  if (kind === "credential") return <Trans>Credential</Trans>;
  if (kind === "college-term") return <Trans>College term</Trans>;
  if (kind === "job") return <Trans>Job</Trans>;
  return <Trans>Support</Trans>;
}

/** How the checks came out, in one line. */
export const ScoreWords = ({
  score: { holds, gap, untold },
}: {
  readonly score: { readonly holds: number; readonly gap: number; readonly untold: number };
}) => (
  <span className="fbx-score">
    <span className="fbx-score__holds">
      <span aria-hidden="true">✓</span> <Trans>{holds} hold</Trans>
    </span>{" "}
    <span className="fbx-score__gap">
      <span aria-hidden="true">✗</span> <Trans>{gap} to mend</Trans>
    </span>{" "}
    <span className="fbx-score__untold">
      <span aria-hidden="true">?</span> <Trans>{untold} not told</Trans>
    </span>
  </span>
);

/** An owner by name; the partnership itself has no organization. */
export const OwnerName = ({ owner }: { readonly owner: { readonly id: string; readonly name: string } }) =>
  owner.id === "" ? <Trans>The partnership</Trans> : owner.name;
