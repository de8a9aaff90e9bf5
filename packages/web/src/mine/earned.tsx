import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { download } from "../take-along/download.ts";
import { askMine } from "./ask.ts";

/** What I earned, as a signed file that anyone can check. */
export function MyEarned() {
  const [earned, setEarned] = useState<number>();
  const take = useDeed(
    () => askMine("issueEarned", { params: { person: "me" }, body: { why: "Taken along" } }),
    ({ earned: count, record }) => {
      setEarned(count);
      if (record !== undefined)
        download("what-i-earned.json", "application/json", JSON.stringify(record, null, 2));
    },
  );
  return (
    <section className="fb-stack" aria-labelledby="earned">
      <h2 id="earned">
        <Trans>What you earned</Trans>
      </h2>
      <p>
        <Trans>
          Get a file with the classes you finished, your tests and what you earned. We sign it. Give it to a
          school or a boss: they can <a href="/verify">check that it is real</a>.
        </Trans>
      </p>
      {take.trouble === undefined ? undefined : <Trouble trouble={take.trouble} again={() => take.run()} />}
      <p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-disabled={take.busy}
          onClick={() => {
            if (!take.busy) take.run();
          }}
        >
          <Trans>Get what I earned</Trans>
        </button>
      </p>
      <output className="fb-block">
        {earned === undefined ? undefined : earned === 0 ? (
          <Trans>Nothing is written down yet. Ask the people who help you to add it.</Trans>
        ) : (
          <Trans>It is with your files now: what-i-earned.json</Trans>
        )}
      </output>
    </section>
  );
}
