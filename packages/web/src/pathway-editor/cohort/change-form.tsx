import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { SelectField, TextField } from "../../measure/fields.tsx";
import { useDrawn } from "../drawing.ts";
import { useNeedName } from "../parts/group-name.ts";
import { useOffered } from "../parts/offered.ts";
import { type Change, type ChangeKind, changeKinds } from "./changes.ts";

interface ChangeProps {
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}

/** The one thing that the other design does differently. */
export function ChangeForm({ change, onChange }: ChangeProps) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const names: Readonly<Record<ChangeKind, string>> = {
    none: t`No change`,
    support: t`Add a support`,
    seats: t`More seats`,
    often: t`Groups start more often`,
    length: t`Another length`,
    fund: t`A longer grant`,
  };
  const classes = pathway.steps.filter(({ kind, intake }) => kind !== "support" && intake !== undefined);
  const longest = pathway.steps.find(({ kind }) => kind !== "support");
  const [first = ""] = classes.map(({ id }) => id);
  const [fund = ""] = pathway.funds.map(({ id }) => id);
  const begin: Readonly<Record<ChangeKind, Change>> = {
    none: { kind: "none" },
    support: { kind: "support", need: "childcare", seats: 40, evening: true },
    seats: { kind: "seats", step: first, more: 12 },
    often: { kind: "often", step: first, everyWeeks: 8 },
    length: { kind: "length", step: longest?.id ?? "", weeks: 12 },
    fund: { kind: "fund", fund, months: 18 },
  };
  return (
    <fieldset className="fbe-cluster fbe-rows fbe-change" aria-label={t`The change`}>
      <SelectField
        label={t`The change`}
        value={change.kind}
        onValue={(kind) => onChange(begin[changeKinds.find((one) => one === kind) ?? "none"])}
      >
        {changeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {names[kind]}
          </option>
        ))}
      </SelectField>
      <ItsFields key={change.kind} change={change} onChange={onChange} />
    </fieldset>
  );
}

function ItsFields({ change, onChange }: ChangeProps) {
  switch (change.kind) {
    case "none":
      return undefined;
    case "support":
      return <SupportFields change={change} onChange={onChange} />;
    case "fund":
      return <FundFields change={change} onChange={onChange} />;
    case "seats":
    case "often":
    case "length":
      return <CardFields change={change} onChange={onChange} />;
  }
}

interface FundProps extends ChangeProps {
  readonly change: Change & { readonly kind: "fund" };
}

function FundFields({ change, onChange }: FundProps) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  if (pathway.funds.length === 0)
    return (
      <p>
        <Trans>The drawing names no fund yet. Name one under “About”.</Trans>
      </p>
    );
  return (
    <>
      <SelectField label={t`Fund`} value={change.fund} onValue={(fund) => onChange({ ...change, fund })}>
        {pathway.funds.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Count
        label={t`Months`}
        value={change.months}
        least={1}
        most={120}
        onValue={(months) => onChange({ ...change, months })}
      />
    </>
  );
}

interface CardProps extends ChangeProps {
  readonly change: Change & { readonly kind: "seats" | "often" | "length" };
}

function CardFields({ change, onChange }: CardProps) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  if (change.step === "")
    return (
      <p>
        <Trans>No card has this yet. Give a class its groups and seats first.</Trans>
      </p>
    );
  return (
    <>
      <SelectField label={t`Card`} value={change.step} onValue={(step) => onChange({ ...change, step })}>
        {pathway.steps
          .filter(
            ({ kind, intake }) => kind !== "support" && (change.kind === "length" || intake !== undefined),
          )
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </SelectField>
      {change.kind === "seats" ? (
        <Count
          label={t`Seats more in each group`}
          value={change.more}
          onValue={(more) => onChange({ ...change, more })}
        />
      ) : change.kind === "often" ? (
        <Count
          label={t`A group every … weeks`}
          value={change.everyWeeks}
          least={1}
          onValue={(everyWeeks) => onChange({ ...change, everyWeeks })}
        />
      ) : (
        <Count
          label={t`Length, weeks`}
          value={change.weeks}
          onValue={(weeks) => onChange({ ...change, weeks })}
        />
      )}
    </>
  );
}

interface SupportProps extends ChangeProps {
  readonly change: Change & { readonly kind: "support" };
}

function SupportFields({ change, onChange }: SupportProps) {
  const { t } = useLingui();
  const nameOf = useNeedName();
  const { needs } = useOffered();
  return (
    <>
      <SelectField
        label={t`Need it meets`}
        value={change.need}
        onValue={(need) => onChange({ ...change, need })}
      >
        {needs.map((need) => (
          <option key={need} value={need}>
            {nameOf(need)}
          </option>
        ))}
      </SelectField>
      <Count
        label={t`For so many at once`}
        value={change.seats}
        onValue={(seats) => onChange({ ...change, seats })}
      />
      <SelectField
        label={t`When`}
        value={change.evening ? "evening" : "any"}
        onValue={(when) => onChange({ ...change, evening: when === "evening" })}
      >
        <option value="evening">{t`Evenings and Saturdays`}</option>
        <option value="any">{t`At any hour`}</option>
      </SelectField>
      <Count
        label={t`A place costs, dollars`}
        value={(change.cost ?? 0) / 100}
        most={1_000_000}
        onValue={(dollars) => onChange({ ...change, cost: dollars * 100 })}
      />
    </>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
  /** Ten years of weeks if left out. */
  readonly most?: number;
  readonly least?: number;
}

/** A whole number within bounds; what is none is told and not taken. */
function Count({ label, value, onValue, most = 520, least = 0 }: CountProps) {
  const { t } = useLingui();
  const { number } = useFigures();
  const [typed, setTyped] = useState(String(value));
  const shown = number(most);
  const read = (text: string): number | undefined => {
    const count = Number(text);
    return text.trim() !== "" && Number.isInteger(count) && count >= least && count <= most
      ? count
      : undefined;
  };
  return (
    <TextField
      label={label}
      value={typed}
      problem={read(typed) === undefined ? t`A whole number from ${least} to ${shown}.` : undefined}
      onValue={(text) => {
        setTyped(text);
        const count = read(text);
        if (count !== undefined) onValue(count);
      }}
    />
  );
}
