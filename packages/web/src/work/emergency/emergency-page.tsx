import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { type RefObject, type SubmitEvent, useId, useRef, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { SelectField, TextField } from "../../measure/fields.tsx";
import type { FindingWords } from "../../found/say-finding.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askWork } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { WorkLink } from "../work-link.tsx";
import { OpenNow } from "./open-now.tsx";

const words: FindingWords = {
  "request.unknown-id": [
    msg`Nobody is known under this pseudonym.`,
    msg`Copy it from the address of their page: it begins with “person-”.`,
  ],
};

/** Signs that a reason has at least: what happened, and why it cannot wait. */
const least = 20;

/** Opens a record for hours, with a reason that the person reads. */
export function EmergencyPage() {
  const { t } = useLingui();
  const field = useRef<HTMLTextAreaElement>(null);
  const search = useSearch({ from: "/work/$" });
  const [person, setPerson] = useState(search["person"] ?? "");
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState("1");
  const [until, setUntil] = useState<string>();
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < least;
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
    setTried(true);
    if (person.trim() === "") focusFirst(event);
    else if (short) field.current?.focus();
    else if (!open.busy) open.run();
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
        <form className="fb-stack fbk-form" onSubmit={submit} noValidate>
          <TextField
            label={<Trans>Pseudonym of the person, from the address of their page</Trans>}
            value={person}
            onValue={setPerson}
            problem={tried && person.trim() === "" ? <Trans>Say whose record it is.</Trans> : undefined}
          />
          <Reason value={reason} onValue={setReason} short={tried && short} field={field} />
          <SelectField label={<Trans>Hours for which it is open</Trans>} value={hours} onValue={setHours}>
            {["1", "4", "12", "24"].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </SelectField>
          <DeedTrouble trouble={open.trouble} words={words} />
          <p>
            <button type="submit" className="usa-button" aria-disabled={open.busy}>
              <Trans>Open the record</Trans>
            </button>
          </p>
        </form>
      ) : (
        <Open person={person.trim()} until={until} />
      )}
      <OpenNow key={until} />
    </>
  );
}

/** Goes to the first field of the form that was sent. */
const focusFirst = ({ currentTarget }: SubmitEvent): void =>
  (currentTarget as HTMLFormElement).querySelector("input")?.focus();

interface ReasonProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** It was sent with too few words. */
  readonly short: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

function Reason({ value, onValue, short, field }: ReasonProps) {
  const id = useId();
  return (
    <span className="fbw-field">
      <label htmlFor={id}>
        <Trans>What happened, and why it cannot wait</Trans>
      </label>
      <textarea
        ref={field}
        className="fbk-words"
        id={id}
        maxLength={1000}
        value={value}
        aria-invalid={short}
        aria-describedby={short ? `${id}-problem` : undefined}
        onChange={({ target }) => onValue(target.value)}
      />
      {short ? (
        <span className="fbw-problem fb-block" id={`${id}-problem`}>
          <Trans>Say more: the person will read it. A sentence, 20 letters or more.</Trans>
        </span>
      ) : undefined}
    </span>
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
