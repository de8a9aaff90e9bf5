import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { SelectField, TextField } from "../../measure/fields.tsx";
import type { Lab } from "../ask.ts";
import { useWhenWords } from "./when-words.ts";

type When = Lab["pulses"][number]["when"];

interface NewPulseProps {
  readonly busy: boolean;
  readonly onAsk: (question: string, when: When) => void;
}

const moments: readonly When[] = ["before", "during", "after"];

/** Asks the room for one word; it opens on all phones at once. */
export function NewPulse({ busy, onAsk }: NewPulseProps) {
  const { t } = useLingui();
  const words = useWhenWords();
  const [question, setQuestion] = useState(t`What is a career pathway, in one word?`);
  const [when, setWhen] = useState<When>("before");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (question.trim() !== "") onAsk(question.trim(), when);
  };
  return (
    <form className="fbd-row fbd-wide-row" onSubmit={submit}>
      <TextField label={<Trans>Question for one word</Trans>} value={question} onValue={setQuestion} />
      <SelectField
        label={<Trans>When</Trans>}
        value={when}
        onValue={(value) => setWhen(moments.find((one) => one === value) ?? "before")}
      >
        {moments.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="usa-button" disabled={busy || question.trim() === ""}>
        <Trans>Ask the room</Trans>
      </button>
    </form>
  );
}
