import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";
import { Corrected } from "./corrected.tsx";
import { OrgTitle } from "./org-title.tsx";
import { serviceIn } from "./service-in.ts";
import { yesIn } from "./yes-in.ts";

/** Words for the keys that lines of the audit hold. */
export interface KnownWords {
  readonly purposes: Told<"listPurposes">["purposes"];
  readonly referrals: Told<"listReferrals">["items"];
}

interface WhyProps {
  readonly action: string;
  readonly why: string;
  readonly known: KnownWords;
}

/** Why, as it was typed; of a yes, for what and to whom; of a referral, the service; of a correction, what stood there before. */
export function WhyTold({ action, why, known: { purposes, referrals } }: WhyProps) {
  const yes = yesIn(action, why);
  if (yes !== undefined) {
    const purpose = purposes.find(({ id }) => id === yes.purpose);
    return (
      <Trans>
        {purpose === undefined ? yes.purpose : <Say text={purpose.title} />}, for{" "}
        <OrgTitle org={yes.partner} />
      </Trans>
    );
  }
  const key = serviceIn(action, why);
  if (key === undefined) return <Corrected why={why} />;
  const sent = referrals.find(({ service, need }) => service.id === key || need.fact === key);
  if (sent === undefined) return <Trans>a service</Trans>;
  return <Say text={sent.service.id === key ? sent.service.name : sent.need.label} />;
}
