import { Trans, useLingui } from "@lingui/react/macro";
import { WorkLink } from "../../work/work-link.tsx";

/** The parts of a lab's desk, by their word in the address; the room itself has none. */
export const labParts = ["", "words", "registration", "people", "steps", "brief", "setup"] as const;
export type LabPart = (typeof labParts)[number];

/** Links to the parts of a lab's desk. */
export function LabParts({ lab }: { readonly lab: string }) {
  const { t } = useLingui();
  return (
    <nav className="fbw-places" aria-label={t`Parts of this lab`}>
      {labParts.map((part) => (
        <WorkLink key={part} to={part === "" ? `labs/${lab}` : `labs/${lab}/${part}`} exact>
          <PartWords part={part} />
        </WorkLink>
      ))}
    </nav>
  );
}

function PartWords({ part }: { readonly part: LabPart }) {
  if (part === "words") return <Trans>One word</Trans>;
  if (part === "registration") return <Trans>Registration</Trans>;
  if (part === "people") return <Trans>Who came</Trans>;
  if (part === "steps") return <Trans>Next steps</Trans>;
  if (part === "brief") return <Trans>Brief</Trans>;
  if (part === "setup") return <Trans>Setup</Trans>;
  return <Trans>The room</Trans>;
}
