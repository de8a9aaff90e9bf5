import type { Purpose } from "@footbridge/core/model/consent.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { orClosed } from "../accounts/member-for.ts";
import { Trouble } from "../door/trouble.ts";

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

/** A yes can be said to organizations that there are. */
export const noSuchPartner = (partner: string): Finding =>
  error(
    "consent.unknown-partner",
    "body.partner",
    `There is no organization “${partner.slice(0, 60)}” here.`,
    "Use the key of one of the list at /api/v1/organizations.",
  );

/** A yes as it is written down; where it may not be, the same words for every reason, so that nothing of the person is told. */
export async function heardOrSaid<T>(given: Promise<T>): Promise<T> {
  try {
    return await orClosed(given);
  } catch (failure) {
    if (failure instanceof Trouble && failure.code === "not-allowed")
      throw new Trouble("not-allowed", mayNotWitness.message, { findings: [mayNotWitness] });
    throw failure;
  }
}

const mayNotWitness = error(
  "consent.not-yours-to-give",
  "body",
  "This yes cannot be written down for the person.",
  "Ask them to say it themselves at /mine. You write one down only of somebody whom your organization took in and who has no account: to plan with your organization, or to be sent on; never on health, courts, papers or safety at home.",
);
