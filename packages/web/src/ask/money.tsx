import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { Amount } from "./amount.tsx";
import { PickOne } from "./choices.tsx";
import { Frame } from "./frame.tsx";
import { parseMoney, writeMoney } from "./parse.ts";

const amounts = ["hourlyWage", "incomeFloor", "budget"] as const;
type AmountName = (typeof amounts)[number];

/** What do you earn, what must you earn, and what can you pay? */
export function MoneyQuestion() {
  const { t } = useLingui();
  const answers = useAnswers();
  const [wrong, setWrong] = useState<readonly AmountName[]>([]);
  const working = answers.hourlyWage === undefined ? undefined : answers.hourlyWage > 0;
  const [saysWorking, setSaysWorking] = useState(working);
  const message = t`Write dollars as a number, like 18 or 18.50.`;
  const field = (name: AmountName) => ({
    id: name,
    before: "$",
    value: answers[name],
    parse: parseMoney,
    write: writeMoney,
    mistake: wrong.includes(name) ? message : undefined,
    onValue: (value: number | undefined, mistaken: boolean) => {
      setWrong(amounts.filter((each) => (each === name ? mistaken : wrong.includes(each))));
      changeAnswers({ [name]: value });
    },
  });
  return (
    <Frame
      question="money"
      title={t`What about money?`}
      example={<Trans>For example: I earn $18 an hour and can pay $200 for a class.</Trans>}
      why={
        <Trans>We look for money that pays for your class. And we only show routes you can live on.</Trans>
      }
      mistakes={wrong.map((name) => ({ field: name, message }))}
    >
      <PickOne
        name="working"
        legend={<Trans>Do you work for pay now?</Trans>}
        row
        choices={[
          { value: "yes", label: <Trans>Yes</Trans> },
          { value: "no", label: <Trans>Not now</Trans> },
        ]}
        picked={saysWorking === undefined ? undefined : saysWorking ? "yes" : "no"}
        onPick={(value) => {
          setSaysWorking(value === "yes");
          changeAnswers({ hourlyWage: value === "yes" ? undefined : 0 });
        }}
      />
      {saysWorking === true ? (
        <Amount
          {...field("hourlyWage")}
          label={<Trans>What you earn now</Trans>}
          after={<Trans>an hour</Trans>}
        />
      ) : undefined}
      <Amount
        {...field("incomeFloor")}
        label={<Trans>What you must earn to get by, also while you study</Trans>}
        hint={<Trans>Write 0 if you can study full time without pay.</Trans>}
        after={<Trans>a week</Trans>}
      />
      <Amount
        {...field("budget")}
        label={<Trans>The most you can pay for all classes together</Trans>}
        hint={<Trans>Write 0 if it must be free for you.</Trans>}
        after={<Trans>in total</Trans>}
      />
    </Frame>
  );
}
