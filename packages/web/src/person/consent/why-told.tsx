import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Say } from "../../i18n/say.tsx";
import { Corrected } from "../../mine/corrected.tsx";
import { yesIn } from "../../mine/yes-in.ts";
import { OrgName } from "../../work/org-name.tsx";

interface WhyProps {
  readonly action: string;
  readonly why: string;
  readonly purposes: Told<"listPurposes">["purposes"];
}

/** The reason of a line, as it was typed; of a yes, for what and to whom; of a correction also what stood there before. */
export function WhyTold({ action, why, purposes }: WhyProps) {
  const yes = yesIn(action, why);
  if (yes !== undefined) {
    const purpose = purposes.find(({ id }) => id === yes.purpose);
    return (
      <Trans>
        {purpose === undefined ? yes.purpose : <Say text={purpose.title} />}, to <OrgName org={yes.partner} />
      </Trans>
    );
  }
  return <Corrected why={why} />;
}
