import type { Told } from "@footbridge/contract/client.ts";
import { msg } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import type { FindingWords } from "../../found/say-finding.tsx";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { SelectField } from "../../measure/fields.tsx";
import { useActing } from "../../work/acting.ts";
import { Tick } from "../../work/tick.tsx";
import { askPerson } from "../ask.ts";

const words: FindingWords = {
  "consent.not-yours-to-give": [
    msg`This yes cannot be written down for the person.`,
    msg`They have an account, or your organization did not take them in: ask them to say it on their own page.`,
  ],
};

interface WitnessedProps {
  readonly person: string;
  readonly language: string;
  readonly known: Told<"listPurposes">;
  readonly onDone: () => void;
}

/** Takes down a yes that was given aloud: the words are read out in the person's language first. */
export function Witnessed({ person, language, known, onDone }: WitnessedProps) {
  const { org } = useActing();
  const plain = known.purposes.filter(({ sensitive }) => !sensitive);
  const [chosen, setChosen] = useState(plain[0]?.id);
  const [days, setDays] = useState("365");
  const [said, setSaid] = useState(false);
  const spoken = language === "es" ? "es" : "en";
  const purpose = plain.find(({ id }) => id === chosen);
  const write = useDeed(
    (id: NonNullable<typeof chosen>) =>
      askPerson("giveConsent", {
        params: { person },
        body: { purpose: id, partner: org, words: known.version, language: spoken, days: Number(days) },
      }),
    () => {
      setSaid(false);
      onDone();
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (said && purpose !== undefined && !write.busy) write.run(purpose.id);
  };
  return (
    <details>
      <summary>
        <Trans>Write down a yes given aloud</Trans>
      </summary>
      <form className="fb-stack fbk-form" onSubmit={submit}>
        <SelectField
          label={<Trans>For what</Trans>}
          value={chosen ?? ""}
          onValue={(value) => setChosen(plain.find(({ id }) => id === value)?.id)}
        >
          {plain.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[spoken] ?? title.en}
            </option>
          ))}
        </SelectField>
        <p>
          <Trans>Read this out:</Trans>
        </p>
        <blockquote className="fbk-letter__words" lang={spoken}>
          {purpose === undefined ? "" : (purpose.words[spoken] ?? purpose.words.en)}
        </blockquote>
        <SelectField label={<Trans>Days it holds</Trans>} value={days} onValue={setDays}>
          {["30", "90", "180", "365", "730"].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </SelectField>
        <Tick checked={said} onChecked={setSaid}>
          <Trans>I read it out, and the person said yes</Trans>
        </Tick>
        <ForWhom />
        <DeedTrouble trouble={write.trouble} words={words} />
        <p>
          <button type="submit" className="usa-button" aria-disabled={!said || write.busy}>
            <Trans>Write it down</Trans>
          </button>
        </p>
      </form>
    </details>
  );
}

const ForWhom = () => (
  <p className="fbw-quiet">
    <Trans>
      Only for people without an account, whom your organization took in. Health, courts, papers and safety at
      home are the person’s own to share, on their page.
    </Trans>
  </p>
);
