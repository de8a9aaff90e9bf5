import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { download } from "../take-along/download.ts";
import { askPerson } from "./ask.ts";
import type { SectionProps } from "./section.ts";

/** What the person earned, as a signed record to hand over: for whoever has no account of their own. */
export function EarnedSection({ record, why }: SectionProps) {
  const { id } = record.person;
  const [earned, setEarned] = useState<number>();
  const sign = useDeed(
    () => askPerson("issueEarned", { params: { person: id }, body: { why } }),
    ({ earned: count, record: signed }) => {
      setEarned(count);
      if (signed !== undefined)
        download(`earned-${id}.json`, "application/json", JSON.stringify(signed, null, 2));
    },
  );
  return (
    <>
      <p className="fbw-quiet">
        <Trans>
          Credentials, finished classes and tests as a Comprehensive Learner Record, signed here. Whoever is
          shown it checks it at <a href="/verify">/verify</a>.
        </Trans>
      </p>
      <p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-disabled={sign.busy}
          onClick={() => {
            if (!sign.busy) sign.run();
          }}
        >
          <Trans>Sign and download</Trans>
        </button>
      </p>
      <DeedTrouble trouble={sign.trouble} />
      <output className="fb-block">
        {sign.busy ? (
          <Trans>Signing …</Trans>
        ) : earned === undefined ? undefined : earned === 0 ? (
          <Trans>Nothing was earned yet: no credential, finished class or test is in the journey.</Trans>
        ) : (
          <Plural value={earned} one="# thing is in the file." other="# things are in the file." />
        )}
      </output>
    </>
  );
}
