import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { usePlaces } from "../api/town.ts";
import { useSay } from "../i18n/say.tsx";
import { offeredLanguages } from "./offered-languages.ts";

/** What stands in the address: what somebody looks for. */
export interface Looking {
  /** Words of its name or of what it does. */
  readonly q?: string | undefined;
  readonly need?: string | undefined;
  readonly place?: string | undefined;
  readonly language?: string | undefined;
  readonly zip?: string | undefined;
  readonly openNow?: string | undefined;
  readonly canTake?: string | undefined;
}

interface FormProps {
  readonly looking: Looking;
  readonly needs: Told<"findServices">["needs"];
  readonly onLooking: (looking: Looking) => void;
}

/** Few questions, each of which may be left alone. */
export function LookingForm({ looking, needs, onLooking }: FormProps) {
  const { i18n, t } = useLingui();
  const say = useSay();
  const { data: places } = usePlaces();
  const names = new Intl.DisplayNames([i18n.locale], { type: "language" });
  const set = (key: keyof Looking) => (value: string) =>
    onLooking({ ...looking, [key]: value === "" ? undefined : value });
  return (
    <form className="fb-looking" onSubmit={(event) => event.preventDefault()}>
      <Choice label={<Trans>What do you need?</Trans>} value={looking.need} onValue={set("need")}>
        <option value="">{t`Any help`}</option>
        {needs.map(({ fact, label }) => (
          <option key={fact} value={fact}>
            {say(label)}
          </option>
        ))}
      </Choice>
      <ByWord word={looking.q} onWord={set("q")} />
      <Choice label={<Trans>Where do you live?</Trans>} value={looking.place} onValue={set("place")}>
        <option value="">{t`Any place`}</option>
        {places?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Choice>
      <Choice label={<Trans>In what language?</Trans>} value={looking.language} onValue={set("language")}>
        <option value="">{t`Any language`}</option>
        {offeredLanguages.map((code) => (
          <option key={code} value={code}>
            {code === "asl" ? t`Sign language` : names.of(code)}
          </option>
        ))}
      </Choice>
      <Check checked={looking.canTake === "true"} onCheck={(yes) => set("canTake")(yes ? "true" : "")}>
        <Trans>Hide places that are full</Trans>
      </Check>
      <Check checked={looking.openNow === "true"} onCheck={(yes) => set("openNow")(yes ? "true" : "")}>
        <Trans>Open now</Trans>
      </Check>
      <NearMe onPoint={set("zip")} zip={looking.zip} />
    </form>
  );
}

interface ChoiceProps {
  readonly label: ReactNode;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value = "", onValue, children }: ChoiceProps) {
  const id = useId();
  return (
    <span className="fb-looking__field">
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="usa-select" value={value} onChange={({ target }) => onValue(target.value)}>
        {children}
      </select>
    </span>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Check({ checked, onCheck, children }: CheckProps) {
  const id = useId();
  return (
    <span className="usa-checkbox fb-looking__check">
      <input
        id={id}
        className="usa-checkbox__input"
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onCheck(target.checked)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        {children}
      </label>
    </span>
  );
}

/** Five digits put the nearest first; fewer ask for nothing yet. */
function NearMe({
  zip = "",
  onPoint,
}: {
  readonly zip: string | undefined;
  readonly onPoint: (zip: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(zip);
  return (
    <span className="fb-looking__field">
      <label className="usa-label" htmlFor={id}>
        <Trans>ZIP code, to see what is near</Trans>
      </label>
      <input
        id={id}
        className="usa-input fb-looking__zip"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={5}
        value={text}
        onChange={({ target }) => {
          const digits = target.value.replaceAll(/\D/g, "");
          setText(digits);
          if (digits.length === 5 || digits.length === 0) onPoint(digits);
        }}
      />
    </span>
  );
}

/** Milliseconds without a further key, after which what was typed is looked for. */
const pauseMs = 400;

interface WordProps {
  readonly word: string | undefined;
  readonly onWord: (word: string) => void;
}

function ByWord({ word = "", onWord }: WordProps) {
  const id = useId();
  const [text, setText] = useState(word);
  const timer = useRef<number>(undefined);
  const tell = useRef(onWord);
  useEffect(() => {
    tell.current = onWord;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const later = (typed: string): void => {
    setText(typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => tell.current(typed.trim()), pauseMs);
  };
  return (
    <span className="fb-looking__field">
      <label className="usa-label" htmlFor={id}>
        <Trans>A name or a word</Trans>
      </label>
      <input
        id={id}
        className="usa-input"
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={({ target }) => later(target.value)}
      />
    </span>
  );
}
