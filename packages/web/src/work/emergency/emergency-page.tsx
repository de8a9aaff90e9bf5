import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { SelectField, TextField } from "../../measure/fields.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askWork } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { WorkLink } from "../work-link.tsx";

/** Signs that a reason has at least: what happened, and why it cannot wait. */
const least = 20;

/** Opens a record for hours, with a reason that the person reads. */
export function EmergencyPage() {
  const { t } = useLingui();
  const field = useId();
  const search = useSearch({ from: "/work/$" });
  const [person, setPerson] = useState(search["person"] ?? "");
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState("1");
  const [until, setUntil] = useState<string>();
  const open = useDeed(
    () =>
      askWork("breakGlass", {
        params: { person: person.trim() },
        body: { reason, hours: Number(hours) },
      }),
    (told) => setUntil(told.until),
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!open.busy) open.run();
  };
  return (
    <>
      <PageHeading title={t`Open a record in an emergency`} />
      <p className="fbw-lede">
        <Trans>
          Only when somebody is in danger and consent cannot be asked. You see ordinary facts and health for
          some hours. The person gets a letter and reads your name and your reason; so does your program
          manager.
        </Trans>
      </p>
      {until === undefined ? (
        <form className="fb-stack fbk-form" onSubmit={submit}>
          <TextField label={<Trans>Pseudonym of the person</Trans>} value={person} onValue={setPerson} />
          <label className="usa-label" htmlFor={field}>
            <Trans>What happened, and why it cannot wait (20 signs or more)</Trans>
          </label>
          <textarea
            className="fbk-words"
            id={field}
            minLength={least}
            maxLength={1000}
            required
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <SelectField label={<Trans>Hours</Trans>} value={hours} onValue={setHours}>
            {["1", "4", "12", "24"].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </SelectField>
          <DeedTrouble trouble={open.trouble} />
          <p>
            <button type="submit" className="usa-button" aria-disabled={open.busy}>
              <Trans>Open the record</Trans>
            </button>
          </p>
        </form>
      ) : (
        <Open person={person.trim()} until={until} />
      )}
    </>
  );
}

const Open = ({ person, until }: { readonly person: string; readonly until: string }) => (
  <output>
    <p>
      <Trans>
        Open until <Moment of={until} />.
      </Trans>{" "}
      <WorkLink to={`people/${person}`}>
        <Trans>Go to the record</Trans>
      </WorkLink>
    </p>
  </output>
);
