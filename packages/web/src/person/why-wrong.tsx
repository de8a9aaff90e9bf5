import { Trans } from "@lingui/react/macro";
import { TextField } from "../measure/fields.tsx";

interface WhyWrongProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** It was sent without a reason. */
  readonly missing: boolean;
}

/** The reason of a correction, which every correction needs. */
export const WhyWrong = ({ value, onValue, missing }: WhyWrongProps) => (
  <TextField
    label={<Trans>Why it was wrong</Trans>}
    value={value}
    onValue={onValue}
    problem={missing ? <Trans>Write the reason in a few words.</Trans> : undefined}
  />
);
