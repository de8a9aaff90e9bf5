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
            shipped={ground.assumptions[name]}
            {...limitsOf(name)}
            onValue={(next, from) =>
              onChange({ ...assumptions, [name]: { value: next, unit, source: from } })
            }
          />
        );
      })}
      <p className="fbe-label">
        <Trans>How the odds to finish change (1 is no change)</Trans>
      </p>
      <Factors assumptions={assumptions} onChange={onChange} />
      {own ? (
        <button type="button" className="fbw-text-button" onClick={() => onChange(ground.assumptions)}>
          <Trans>As they were</Trans>
        </button>
      ) : undefined}
    </details>
  );
}

/** What helps or hinders to finish, as ratios of odds. */
function Factors({ assumptions, onChange }: AssumptionsProps) {
  const say = useStated();
  return (
    <>
      {assumptions.factors.map((factor) => (
        <Assumed
          key={factor.id}
          name={`factor.${factor.id}`}
          label={say(`factor.${factor.id}.title`, factor.title)}
          value={factor.odds}
          source={factor.source}
          shipped={shippedFactor(factor.id)}
          allowed={(odds) => odds >= factorLimits.least && odds <= factorLimits.most}
          {...factorLimits}
          onValue={(odds, from) =>
            onChange({
              ...assumptions,
              factors: assumptions.factors.map((one) =>
                one.id === factor.id ? { ...one, odds, source: from } : one,
              ),
            })
          }
        />
      ))}
    </>
  );
}

/** What the odds of a factor may be, as the scenario takes them. */
const factorLimits = { least: 0.01, most: 100 } as const;

/** What a stated number may be, as the scenario takes it. */
function limitsOf(name: Stated): Pick<AssumedProps, "least" | "most" | "allowed"> {
  const { value } = assumptionsSchema.shape[name].shape;
  const allowed = (next: number): boolean => value.safeParse(next).success;
  const low = value.minValue ?? 0;
  return { least: allowed(low) ? low : low + 0.01, most: value.maxValue ?? low, allowed };
}

interface AssumedProps {
  readonly least: number;
  readonly most: number;
  readonly label: string;
  readonly value: number;
  /** By which its words are found. */
  readonly name: string;
  readonly unit?: string;
  readonly source: string;
  /** As the project ships it; absent for a number that came with a file. */
  readonly shipped: Shipped | undefined;
  readonly allowed: (value: number) => boolean;
  readonly onValue: (value: number, source: string) => void;
}

interface Shipped {
  readonly value: number;
  readonly source: string;
}

function shippedFactor(id: string): Shipped | undefined {
  const factor = ground.assumptions.factors.find((one) => one.id === id);
  return factor === undefined ? undefined : { value: factor.odds, source: factor.source };
}

/** Where a number is from that somebody changed; it goes with the result, in English like all of the file. */
const changedSource = ({ value, source }: Shipped): string =>
  `Changed by who ran it; it was ${value}. ${source}`.slice(0, 500);

/** A number as typed, with a comma or a point before its decimals. */
const numberOf = (text: string): number =>
  Number(/^\d*,\d+$/.test(text.trim()) ? text.replace(",", ".") : text);

function Assumed(props: AssumedProps) {
  const { name, label, value, unit, source, shipped, allowed, least, most, onValue } = props;
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && (typed.trim() === "" || !allowed(numberOf(typed)));
  const own = shipped !== undefined && source === changedSource(shipped);
  const was = shipped?.value;
  return (
    <div className="fbe-assumed">
      <TextField
        label={label}
        value={typed !== undefined && (wrong || numberOf(typed) === value) ? typed : String(value)}
        problem={wrong ? t`Give a number from ${least} to ${most}.` : undefined}
        onValue={(text) => {
          setTyped(text);
          const next = numberOf(text);
          if (text.trim() === "" || !allowed(next)) return;
          if (shipped === undefined) return onValue(next, source);
          onValue(next, next === shipped.value ? shipped.source : changedSource(shipped));
        }}
      />
      <span className="fbw-quiet">
        {unit === undefined ? undefined : (
          <>
            <Stated name={`${name}.unit`} text={unit} />.{" "}
          </>
        )}
        {own ? <Trans>Changed by you; it was {was}.</Trans> : undefined}{" "}
        {own || source === shipped?.source ? (
          <Stated name={`${name}.source`} text={source} />
        ) : (
          <span lang="en">{source}</span>
        )}
      </span>
    </div>
  );
}
