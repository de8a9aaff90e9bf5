import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Say } from "../i18n/say.tsx";
import { useLocale } from "../i18n/locale.ts";
import { Trouble } from "../parts/trouble.tsx";
import { OrgSelect } from "../work/org-select.tsx";
import { askMine } from "./ask.ts";

type Purposes = Told<"listPurposes">;
type Purpose = Purposes["purposes"][number];

interface SayYesProps {
  readonly known: Purposes;
  readonly onDone: () => void;
}

/** One yes: to whom, for what, how long. What is private stands apart, and none of it is ever needed. */
export function SayYes({ known, onDone }: SayYesProps) {
  const { t } = useLingui();
  const language = useLocale();
  const [partner, setPartner] = useState("");
  const [purpose, setPurpose] = useState<Purpose["id"]>();
  const [days, setDays] = useState("365");
  const yes = useDeed(
    (id: Purpose["id"]) =>
      askMine("giveConsent", {
        params: { person: "me" },
        body: { partner, purpose: id, words: known.version, language, days: Number(days) },
      }),
    () => {
      setPurpose(undefined);
      onDone();
    },
  );
  const ready = partner !== "" && purpose !== undefined;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ready && !yes.busy) yes.run(purpose);
  };
  const plain = known.purposes.filter(({ sensitive }) => !sensitive);
  const own = known.purposes.filter(({ sensitive }) => sensitive);
  const choose = { chosen: purpose, onChoose: setPurpose };
  return (
    <details className="fb-stack">
      <summary>
        <Trans>Say yes to someone</Trans>
      </summary>
      <form className="fb-stack" onSubmit={send}>
        <OrgSelect
          label={<Trans>Who may see it?</Trans>}
          value={partner}
          onValue={setPartner}
          none={t`Pick one`}
          className="usa-select"
        />
        <Choices legend={<Trans>For what?</Trans>} purposes={plain} {...choose} />
        <details>
          <summary>
            <Trans>Private things</Trans>
          </summary>
          <p>
            <Trans>You never have to share these. You get the same help if you say no.</Trans>
          </p>
          <Choices legend={<Trans>Which one?</Trans>} purposes={own} {...choose} />
        </details>
        <HowLong days={days} onDays={setDays} />
        {yes.trouble === undefined ? undefined : (
          <Trouble trouble={yes.trouble} again={() => (ready ? yes.run(purpose) : undefined)} />
        )}
        <p>
          <button type="submit" className="usa-button" aria-disabled={!ready || yes.busy}>
            <Trans>Yes, I agree</Trans>
          </button>
        </p>
        <p>
          <Trans>You can take it back here at any time.</Trans>
        </p>
      </form>
    </details>
  );
}

function HowLong({ days, onDays }: { readonly days: string; readonly onDays: (days: string) => void }) {
  const { t } = useLingui();
  const id = useId();
  const spans = [
    ["30", t`1 month`],
    ["90", t`3 months`],
    ["365", t`1 year`],
    ["730", t`2 years`],
  ] as const;
  return (
    <div>
      <label className="usa-label" htmlFor={id}>
        <Trans>For how long?</Trans>
      </label>
      <select className="usa-select" id={id} value={days} onChange={({ target }) => onDays(target.value)}>
        {spans.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChoicesProps {
  readonly legend: ReactNode;
  readonly purposes: readonly Purpose[];
  readonly chosen: Purpose["id"] | undefined;
  readonly onChoose: (id: Purpose["id"]) => void;
}

function Choices({ legend, purposes, chosen, onChoose }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{legend}</legend>
      {purposes.map((each) => (
        <div key={each.id} className="usa-radio">
          <input
            className="usa-radio__input"
            type="radio"
            name={id}
            id={`${id}-${each.id}`}
            checked={chosen === each.id}
            onChange={() => onChoose(each.id)}
          />
          <label className="usa-radio__label" htmlFor={`${id}-${each.id}`}>
            <Say text={each.title} />
            <span className="usa-radio__label-description">
              <Say text={each.words} />
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
