import type { Ask } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { usePlaces } from "../api/town.ts";
import { useSay } from "../i18n/say.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField } from "../measure/fields.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import type { Found } from "./ask.ts";
import { ServiceRow } from "./service-row.tsx";

interface ChooseProps {
  readonly person: string;
  readonly language: string;
  /** In whole years, where the birth date is known. */
  readonly age: number | undefined;
  readonly again: () => void;
}

/** A need and a place give ranked services; choosing one plans a referral. Nothing leaves yet. */
export function ChooseService({ person, language, age, again }: ChooseProps) {
  const { t } = useLingui();
  const say = useSay();
  const { data: places } = usePlaces();
  const [need, setNeed] = useState("");
  const [place, setPlace] = useState("");
  const [chosen, setChosen] = useState<Found>();
  const list = useRef<HTMLOListElement>(null);
  const known = useWorkAsked("findServices", { query: { limit: 1 } });
  const query = {
    need,
    canTake: "true" as const,
    limit: 8,
    ...(place === "" ? {} : { place }),
    ...(language === "" ? {} : { language }),
    ...(age === undefined ? {} : { age }),
  };
  const { data, trouble, again: retry } = useWorkAsked("findServices", need === "" ? undefined : { query });
  return (
    <div className="fbr-choose">
      <div className="fbr-questions">
        <SelectField label={<Trans>Need</Trans>} value={need} onValue={setNeed}>
          <option value="">{t`Choose…`}</option>
          {known.data?.needs.map(({ fact, label }) => (
            <option key={fact} value={fact}>
              {say(label)}
            </option>
          ))}
        </SelectField>
        <SelectField label={<Trans>Where they live</Trans>} value={place} onValue={setPlace}>
          <option value="">{t`Anywhere`}</option>
          {places?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <WorkTrouble trouble={trouble} again={retry} />
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>Nothing fits that has room and speaks the person’s language. Try another place.</Trans>
        </p>
      ) : undefined}
      {chosen === undefined ? (
        <ol className="fbr-services" ref={list} tabIndex={-1} aria-label={t`Services that fit`}>
          {data?.items.map((found) => (
            <ServiceRow key={found.service} found={found} onChoose={() => setChosen(found)} />
          ))}
        </ol>
      ) : (
        <Plan
          person={person}
          found={chosen}
          onOther={() => {
            flushSync(() => setChosen(undefined));
            list.current?.focus();
          }}
          again={() => {
            setChosen(undefined);
            setNeed("");
            again();
          }}
        />
      )}
    </div>
  );
}

type Shares = NonNullable<Ask<"planReferral">["body"]["shares"]>;

interface PlanProps {
  readonly person: string;
  readonly found: Found;
  readonly onOther: () => void;
  readonly again: () => void;
}

/** The button that was pressed is gone: whoever works by keyboard goes on here. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

/** What the partner is told, and when the help is for. */
function Plan({ person, found, onOther, again }: PlanProps) {
  const say = useSay();
  const [phase, setPhase] = useState<"before-work" | "at-work">("before-work");
  const [note, setNote] = useState("");
  const [email, setEmail] = useState(false);
  const plan = useDeed(() => {
    const shares: Shares = email ? ["name", "phone", "email", "language"] : ["name", "phone", "language"];
    const body = { service: found.service, phase, shares, ...(note.trim() === "" ? {} : { note }) };
    return askWork("planReferral", { params: { person }, body });
  }, again);
  return (
    <div className="fbr-form">
      <h3 tabIndex={-1} ref={takeFocus}>
        {say(found.name)}
      </h3>
      <div className="fbr-questions">
        <SelectField
          label={<Trans>Help for</Trans>}
          value={phase}
          onValue={(value) => setPhase(value === "at-work" ? value : "before-work")}
        >
          <option value="before-work">
            <Trans>Learning or finding work</Trans>
          </option>
          <option value="at-work">
            <Trans>Keeping a job they have</Trans>
          </option>
        </SelectField>
        <TextField
          label={<Trans>Note to the partner (optional; no health, courts, papers or safety)</Trans>}
          value={note}
          onValue={setNote}
        />
      </div>
      <p>
        <label>
          <input type="checkbox" checked={email} onChange={({ target }) => setEmail(target.checked)} />{" "}
          <Trans>Share the e-mail too</Trans>
        </label>
      </p>
      <div className="fbr-buttons">
        <button type="button" className="usa-button" disabled={plan.busy} onClick={() => plan.run()}>
          <Trans>Plan this referral</Trans>
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onOther}>
          <Trans>Choose another</Trans>
        </button>
      </div>
      <DeedTrouble trouble={plan.trouble} />
    </div>
  );
}
