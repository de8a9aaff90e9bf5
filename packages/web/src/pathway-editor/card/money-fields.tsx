import { addToSet, setField, takeFromSet } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn } from "../drawing.ts";
import { NumberField, WordsField } from "../parts/fields.tsx";
import { type PartProps, useStepText } from "./part.ts";

/** What it costs and pays, how many finish it, and where each figure is from. */
export function MoneyFields({ step, found }: PartProps) {
  const { t } = useLingui();
  const { edit } = useDrawn();
  const { id, kind } = step;
  const rateSource = useStepText(step, "completion.source");
  const wageSource = useStepText(step, "wage.source");
  const rate = kind === "job" ? t`Hired, % of those who apply` : t`Finish, % of those who start`;
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>Money and results</Trans>
      </legend>
      <div className="fbe-rows">
        <Dollars
          label={t`A person pays, dollars`}
          value={step.price}
          found={found("price")}
          onCents={(cents) => edit(setField(id, "price", cents))}
        />
        <Dollars
          label={t`A seat costs, dollars`}
          value={step.cost}
          found={found("cost")}
          onCents={(cents) => edit(setField(id, "cost", cents))}
        />
        <NumberField
          optional
          label={rate}
          least={1}
          most={100}
          value={step.completion === undefined ? undefined : Math.round(step.completion.rate * 1000) / 10}
          step={0.1}
          findings={found("completion")}
          onValue={(percent) =>
            edit(setField(id, "completion.rate", percent === undefined ? undefined : percent / 100))
          }
        />
      </div>
      {step.completion === undefined ? undefined : (
        <WordsField label={t`Where the rate is from`} most={500} {...rateSource} />
      )}
      {kind === "job" ? (
        <div className="fbe-rows">
          <NumberField
            optional
            label={t`Pay, dollars an hour`}
            most={10_000}
            step={0.01}
            times={100}
            value={step.wage?.hourly}
            findings={found("wage")}
            onValue={(cents) => edit(setField(id, "wage.hourly", cents))}
          />
          {step.wage === undefined ? undefined : (
            <WordsField label={t`Where the pay is from`} most={500} {...wageSource} />
          )}
        </div>
      ) : undefined}
      <PaidBy step={step} />
    </fieldset>
  );
}

interface DollarsProps {
  readonly label: string;
  readonly value: number;
  readonly found: ReturnType<PartProps["found"]>;
  readonly onCents: (cents: number | undefined) => void;
}

const Dollars = ({ label, value, found, onCents }: DollarsProps) => (
  <NumberField
    label={label}
    most={10_000_000}
    step={0.01}
    times={100}
    value={value}
    findings={found}
    onValue={onCents}
  />
);

function PaidBy({ step }: Pick<PartProps, "step">) {
  const { t } = useLingui();
  const { pathway, edit, readOnly } = useDrawn();
  const { id } = step;
  if (pathway.funds.length === 0) return undefined;
  return (
    <fieldset className="fbe-cluster fbe-checks" aria-label={t`Funds that pay for it`}>
      <span className="fbe-label">
        <Trans>Funds that pay for it</Trans>
      </span>
      {pathway.funds.map((fund) => (
        <label key={fund.id}>
          <input
            type="checkbox"
            disabled={readOnly}
            checked={step.funds.includes(fund.id)}
            onChange={({ target }) =>
              edit(target.checked ? addToSet(id, "funds", fund.id) : takeFromSet(id, "funds", fund.id))
            }
          />
          {fund.name}
        </label>
      ))}
    </fieldset>
  );
}
