import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { Amount } from "../ask/amount.tsx";
import { parseHours, parseMoney, writeMoney } from "../ask/parse.ts";

interface AmountFieldProps {
  readonly name: "hourlyWage" | "incomeFloor" | "budget" | "weeklyHours";
  readonly label: ReactNode;
}

/** A number among the answers; what makes no number stays as typed, and is said beside the field. */
export function AmountField({ name, label }: AmountFieldProps) {
  const { t } = useLingui();
  const answers = useAnswers();
  const [wrong, setWrong] = useState(false);
  const hours = name === "weeklyHours";
  const message = hours
    ? t`Write the hours as a number from 1 to 100, like 30.`
    : t`Write dollars as a number, like 18 or 18.50.`;
  return (
    <Amount
      id={`advise-${name}`}
      label={label}
      value={answers[name]}
      parse={hours ? parseHours : parseMoney}
      write={hours ? String : writeMoney}
      mistake={wrong ? message : undefined}
      onValue={(value, mistaken) => {
        setWrong(mistaken);
        changeAnswers({ [name]: value });
      }}
    />
  );
}
