import type { Ask } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField, useToday } from "../measure/fields.tsx";
import { askWork } from "../work/ask.ts";
import type { Referral } from "./ask.ts";

interface StepProps {
  readonly referral: Referral;
  readonly again: () => void;
}

type Step = Ask<"addReferralStep">["body"]["step"];

/** A small form that writes one step. */
function StepForm({
  referral: { id, seq: seen },
  again,
  step,
  button,
  children,
}: StepProps & { readonly step: () => Step; readonly button: ReactNode; readonly children: ReactNode }) {
  const deed = useDeed(
    () => askWork("addReferralStep", { params: { id }, body: { seen, step: step() } }),
    again,
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    deed.run();
  };
  return (
    <form className="fbr-step" onSubmit={submit}>
      {children}
      <button type="submit" className="usa-button usa-button--outline" disabled={deed.busy}>
        {button}
      </button>
      <DeedTrouble trouble={deed.trouble} />
    </form>
  );
}

type Kind = Extract<Step, { kind: "answered" }>["answer"]["answer"];

/** What the partner said on the phone, written down by who called. */
export function AnswerByPhone(props: StepProps) {
  const [kind, setKind] = useState<Kind>("accepted");
  const [more, setMore] = useState("");
  const answer = (): Extract<Step, { kind: "answered" }>["answer"] => {
    if (kind === "not-eligible") return { answer: kind, why: more };
    if (kind === "full" && more !== "") return { answer: kind, until: more };
    return { answer: kind };
  };
  return (
    <details className="fbr-phone">
      <summary>
        <Trans>They answered by phone</Trans>
      </summary>
      <StepForm
        {...props}
        step={() => ({ kind: "answered", answer: answer() })}
        button={<Trans>Write it down</Trans>}
      >
        <SelectField
          label={<Trans>Their answer</Trans>}
          value={kind}
          onValue={(value) => {
            setKind(value as Kind);
            setMore("");
          }}
        >
          <Kinds />
        </SelectField>
        {kind === "full" ? (
          <TextField
            label={<Trans>Full until (if known)</Trans>}
            type="date"
            value={more}
            onValue={setMore}
          />
        ) : undefined}
        {kind === "not-eligible" ? (
          <TextField label={<Trans>Why</Trans>} value={more} onValue={setMore} />
        ) : undefined}
      </StepForm>
    </details>
  );
}

const Kinds = () => (
  <>
    <option value="accepted">
      <Trans>Accepted</Trans>
    </option>
    <option value="full">
      <Trans>Full</Trans>
    </option>
    <option value="not-eligible">
      <Trans>Not eligible</Trans>
    </option>
    <option value="wrong-area">
      <Trans>Outside their area</Trans>
    </option>
    <option value="could-not-reach">
      <Trans>Could not reach the person</Trans>
    </option>
  </>
);

/** The person began there. */
export function Start(props: StepProps) {
  const [on, setOn] = useState(useToday());
  return (
    <StepForm {...props} step={() => ({ kind: "started", on })} button={<Trans>It has started</Trans>}>
      <TextField label={<Trans>First day</Trans>} type="date" value={on} onValue={setOn} />
    </StepForm>
  );
}

/** It is over, and whether it helped. */
export function Finish(props: StepProps) {
  const [on, setOn] = useState(useToday());
  const [helped, setHelped] = useState<"yes" | "partly" | "no">("yes");
  return (
    <StepForm
      {...props}
      step={() => ({ kind: "finished", on, helped })}
      button={<Trans>It has finished</Trans>}
    >
      <TextField label={<Trans>Last day</Trans>} type="date" value={on} onValue={setOn} />
      <SelectField
        label={<Trans>Did it help?</Trans>}
        value={helped}
        onValue={(value) => setHelped(value as typeof helped)}
      >
        <option value="yes">
          <Trans>Yes</Trans>
        </option>
        <option value="partly">
          <Trans>Partly</Trans>
        </option>
        <option value="no">
          <Trans>No</Trans>
        </option>
      </SelectField>
    </StepForm>
  );
}
