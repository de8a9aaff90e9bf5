import { type Assumptions, assumptionsSchema } from "@footbridge/core/simulate/assumptions.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Stated, useStated } from "../../found/stated-words.tsx";
import { TextField } from "../../measure/fields.tsx";
import { ground } from "../ground.ts";

interface AssumptionsProps {
  readonly assumptions: Assumptions;
  readonly onChange: (assumptions: Assumptions) => void;
}

type Stated = Exclude<keyof Assumptions, "factors">;
const stated: readonly Stated[] = [
  "finishRate",
  "patienceWeeks",
  "tryAgain",
  "tryAgainAfter",
  "tries",
  "lifeEventWeekly",
  "takeJobFirst",
  "goOnFromJob",
  "jobWeeklyHours",
];

/** What a cohort rests on where the pathway says nothing: each number with its unit and source, to be changed. */
export function AssumptionsForm({ assumptions, onChange }: AssumptionsProps) {
  const { t } = useLingui();
  const say = useStated();
  const own = JSON.stringify(assumptions) !== JSON.stringify(ground.assumptions);
  const names: Readonly<Record<Stated, string>> = {
    finishRate: t`Finish, where a card says nothing`,
    patienceWeeks: t`Patience in waiting`,
    tryAgain: t`Try once more after dropping out`,
    tryAgainAfter: t`Wait before trying again`,
    tries: t`Tries at one step`,
    lifeEventWeekly: t`An event that ends a class`,
    takeJobFirst: t`Take the job rather than study on`,
    goOnFromJob: t`Go on from that job`,
    jobWeeklyHours: t`Hours of a job`,
  };
  return (
    <details className="fbe-assumptions">
      <summary>
        <Trans>What it rests on</Trans> {own ? <Trans>(changed by you)</Trans> : undefined}
      </summary>
      <p className="fbw-quiet">
        <Trans>
          None of these was measured for this partnership. Change them here; they go with the result into its
          file.
        </Trans>
      </p>
      {stated.map((name) => {
        const { value, unit, source } = assumptions[name];
        return (
          <Assumed
            key={name}
            name={name}
            label={names[name]}
            value={value}
            unit={unit}
            source={source}
            allowed={(next) => assumptionsSchema.shape[name].shape.value.safeParse(next).success}
            onValue={(next) => onChange({ ...assumptions, [name]: { value: next, unit, source } })}
          />
        );
      })}
      <p className="fbe-label">
        <Trans>How the odds to finish change (1 is no change)</Trans>
      </p>
      {assumptions.factors.map((factor) => (
        <Assumed
          key={factor.id}
          name={`factor.${factor.id}`}
          label={say(`factor.${factor.id}.title`, factor.title)}
          value={factor.odds}
          source={factor.source}
          allowed={(odds) => odds >= 0.01 && odds <= 100}
          onValue={(odds) =>
            onChange({
              ...assumptions,
              factors: assumptions.factors.map((one) => (one.id === factor.id ? { ...one, odds } : one)),
            })
          }
        />
      ))}
      {own ? (
        <button type="button" className="fbw-text-button" onClick={() => onChange(ground.assumptions)}>
          <Trans>As they were</Trans>
        </button>
      ) : undefined}
    </details>
  );
}

interface AssumedProps {
  readonly label: string;
  readonly value: number;
  /** By which its words are found. */
  readonly name: string;
  readonly unit?: string;
  readonly source: string;
  readonly allowed: (value: number) => boolean;
  readonly onValue: (value: number) => void;
}

function Assumed({ name, label, value, unit, source, allowed, onValue }: AssumedProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && Number(typed) === value ? typed : (typed ?? String(value));
  const wrong = typed !== undefined && (typed.trim() === "" || !allowed(Number(typed)));
  return (
    <div className="fbe-assumed">
      <TextField
        label={label}
        value={wrong || typed === undefined || Number(typed) === value ? shown : String(value)}
        problem={wrong ? t`This number cannot be used here.` : undefined}
        onValue={(text) => {
          setTyped(text);
          if (text.trim() !== "" && allowed(Number(text))) onValue(Number(text));
        }}
      />
      <span className="fbw-quiet">
        {unit === undefined ? undefined : (
          <>
            <Stated name={`${name}.unit`} text={unit} />.{" "}
          </>
        )}
        <Stated name={`${name}.source`} text={source} />
      </span>
    </div>
  );
}
