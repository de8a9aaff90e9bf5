import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SelectField, TextField } from "../../measure/fields.tsx";
import { useWords } from "../../parts/words.ts";
import { useDrawn } from "../drawing.ts";
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
  const [first = ""] = classes.map(({ id }) => id);
  const [fund = ""] = pathway.funds.map(({ id }) => id);
  const begin: Readonly<Record<ChangeKind, Change>> = {
    none: { kind: "none" },
    support: { kind: "support", need: "childcare", seats: 40, evening: true },
    seats: { kind: "seats", step: first, more: 12 },
    often: { kind: "often", step: first, everyWeeks: 8 },
    length: { kind: "length", step: first, weeks: 12 },
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
      <ItsFields change={change} onChange={onChange} />
    </fieldset>
  );
}

function ItsFields({ change, onChange }: ChangeProps) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  switch (change.kind) {
    case "none":
      return undefined;
    case "support":
      return <SupportFields change={change} onChange={onChange} />;
    case "fund":
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
            onValue={(months) => onChange({ ...change, months })}
          />
        </>
      );
    case "seats":
    case "often":
    case "length":
      return (
        <>
          <SelectField label={t`Card`} value={change.step} onValue={(step) => onChange({ ...change, step })}>
            {pathway.steps
              .filter(
                ({ kind, intake }) =>
                  kind !== "support" && (change.kind === "length" || intake !== undefined),
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
              onValue={(everyWeeks) => onChange({ ...change, everyWeeks: Math.max(1, everyWeeks) })}
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
}

interface SupportProps extends ChangeProps {
  readonly change: Change & { readonly kind: "support" };
}

function SupportFields({ change, onChange }: SupportProps) {
  const { t } = useLingui();
  const words = useWords();
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
            {words.need(need)}
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
    </>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

const most = 520;

/** A whole number from 0 to ten years of weeks; what is none is told and not taken. */
function Count({ label, value, onValue }: CountProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(String(value));
  const read = (text: string): number | undefined => {
    const count = Number(text);
    return text.trim() !== "" && Number.isInteger(count) && count >= 0 && count <= most ? count : undefined;
  };
  return (
    <TextField
      label={label}
      value={typed}
      problem={read(typed) === undefined ? t`A whole number from 0 to ${most}.` : undefined}
      onValue={(text) => {
        setTyped(text);
        const count = read(text);
        if (count !== undefined) onValue(count);
      }}
    />
  );
}
