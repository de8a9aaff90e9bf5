import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { PageHeading } from "../../parts/page-heading.tsx";
import { Faults } from "./faults.tsx";
import { HowFar } from "./how-far.tsx";
import { partBounds } from "./in-parts.ts";
import { UnderWay } from "./under-way.tsx";
import { useBringing } from "./use-bringing.ts";

/** A file with events of many people: chosen, brought in part by part, and told how far it is and what is wrong in it. */
export function BringInPage() {
  const { t } = useLingui();
  const { brought, bring, busy } = useBringing();
  // Parts that were not sent yet need the page.
  const leaves = busy && brought !== undefined && brought.lines > partBounds.lines;
  useEffect(() => {
    if (!leaves) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [leaves]);
  return (
    <div className="fb-stack">
      <PageHeading title={t`Bring in events`} />
      <p className="fbw-lede">
        <Trans>
          What another system has kept of your people comes in as a file, in parts of 20,000 lines. Every line
          is checked first: where one is wrong, you are told all that is, and nothing of that part is kept. A
          file may be sent again: what is there already adds nothing.
        </Trans>
      </p>
      <Form />
      <p>
        <label className="usa-label" htmlFor="events">
          <Trans>A file of events (JSON, one event to a line)</Trans>
        </label>
        <input
          id="events"
          type="file"
          className="usa-file-input"
          accept=".jsonl,.ndjson,.json,.txt,application/x-ndjson"
          disabled={busy}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again, once it is mended.
            target.value = "";
            if (file !== undefined) void bring(file);
          }}
        />
      </p>
      {brought === undefined ? <UnderWay /> : undefined}
      <HowFar brought={brought} />
      {brought === undefined || brought.findings.length === 0 ? undefined : <Faults {...brought} />}
    </div>
  );
}

/** What a line looks like, for whoever has to make such a file. */
const Form = () => (
  <details>
    <summary>
      <Trans>What a line looks like</Trans>
    </summary>
    <pre className="fbk-line-of-file">
      {
        '{"id": "uptown-881", "person": "person-12ab…", "happened": "2026-11-02",\n "body": {"kind": "contact", "way": "phone"}}'
      }
    </pre>
    <p>
      <Trans>
        All of it on one line. The id is your own and begins with your organization’s name; the person is the
        pseudonym at the end of the address of their page. A person’s lines stand in the order in which they
        happened.
      </Trans>
    </p>
  </details>
);
