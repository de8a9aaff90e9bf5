import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { SelectField, TextField, useToday } from "../../measure/fields.tsx";
import { useQuarters } from "../../measure/quarter-words.ts";
import { PageHeading } from "../../parts/page-heading.tsx";
import { lastQuarters, nameOf, quarterAt } from "../../published/quarters.ts";
import { askWork } from "../ask.ts";

/** So many quarters back are offered, beside the one that goes on. */
const offered = 12;

/** Hands the journeys of the organization in for a quarter: from there on a submission like any other. */
export function HandInPage() {
  const { t } = useLingui();
  const { long } = useQuarters();
  const today = useToday();
  const over = lastQuarters(today, offered);
  const [report, setReport] = useState(over[0] ?? "");
  const [why, setWhy] = useState(t`Quarterly report`);
  const body = { why: why.trim(), report };
  const hand = useDeed(
    () => askWork("handInJourneys", { body }),
    // In the other frame: the page of submissions is read anew.
    ({ submission }) => window.location.assign(`/submissions/${submission}`),
  );
  const take = useDeed(
    () => askWork("downloadJourneyRows", { body: { why: body.why, asOf: today } }),
    (lines) => save(`journeys-${today}.csv`, lines),
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (body.why !== "" && !hand.busy) hand.run();
  };
  return (
    <div className="fb-stack">
      <PageHeading title={t`Hand in journeys`} />
      <p className="fbw-lede">
        <Trans>
          What was written in the journeys of your people becomes the records of a quarter, without a file.
          They are checked like any other, and count once they are certified.
        </Trans>
      </p>
      <form className="fb-stack fbk-form" onSubmit={submit}>
        <SelectField label={<Trans>Report quarter</Trans>} value={report} onValue={setReport}>
          {[nameOf(quarterAt(today)), ...over].map((name) => (
            <option key={name} value={name}>
              {long(name)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={<Trans>Why you read the journeys</Trans>}
          value={why}
          onValue={setWhy}
          problem={body.why === "" ? <Trans>Each person sees who looked and why: say it.</Trans> : undefined}
        />
        <DeedTrouble trouble={hand.trouble ?? take.trouble} />
        <p className="fb-row">
          <button type="submit" className="usa-button" aria-disabled={hand.busy || body.why === ""}>
            <Trans>Hand in</Trans>
          </button>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={take.busy || body.why === ""}
            onClick={() => take.run()}
          >
            <Trans>Get the rows as a file</Trans>
          </button>
        </p>
        <p className="fbw-quiet">
          <Trans>
            People whom you took in, and those who said yes to being counted by you. Records that are linked
            count once.
          </Trans>
        </p>
      </form>
    </div>
  );
}

/** Gives a text to the browser as a file. */
function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
