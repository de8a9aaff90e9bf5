import type { Purpose } from "@footbridge/core/model/consent.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";

/** What is private apart and is sent without the yes that it needs: what is lacking, and how it is asked for. */
export const yesLacking = (
  events: readonly { readonly sensitive?: Purpose | undefined }[],
  yes: ReadonlySet<Purpose>,
): readonly Finding[] =>
  events.flatMap(({ sensitive }, place) =>
    sensitive === undefined || yes.has(sensitive)
      ? []
      : [
          error(
            "journey.no-consent",
            `body.events[${place}].sensitive`,
            `The person has not said yes to your organization for “${sensitive}”. Nothing was written down.`,
            "Ask the person to say yes to it at /mine, which nobody can do for them; or leave this out: it is never required.",
            { purpose: sensitive },
          ),
        ],
  );
