import { ProblemError, type Told as Answer } from "@footbridge/contract/client.ts";
import { parseDollars } from "@footbridge/core/units/money.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { useMeasured } from "../../published/ask.ts";
import { TextField } from "../fields.tsx";
import { WorkTrouble } from "../work-trouble.tsx";
import { type Looked, type Search, wholeQuery } from "./asked.ts";

type Cost = Answer<"getCosts">["costs"][number];

interface CostsProps {
  readonly looked: Looked;
  /** What the address says was spent: total, administrative, training. */
  readonly spent: string | undefined;
  readonly go: (change: Partial<Search>) => void;
}

/** Metrics that costs are told beside. */
export const tellsCosts = ({ definition: { id }, area }: Looked): boolean =>
  area === undefined && /^project\.(career|training)-services$/.test(id);

/** What a participant cost: expenditures typed here, divided by the server. They stand in the address and are not kept. */
export function CostsPart({ looked, spent, go }: CostsProps) {
  const { t } = useLingui();
  const [total = "", administrative = "", training = ""] = (spent ?? "").split(":");
  const [typed, setTyped] = useState({ total, administrative, training });
  const field = (name: keyof typeof typed, label: string) => (
    <TextField label={label} value={typed[name]} onValue={(value) => setTyped({ ...typed, [name]: value })} />
  );
  const bare = (text: string): string => text.replaceAll(/[$,:\s]/g, "");
  return (
    <section className="fbw-part-of" aria-labelledby="costs">
      <h2 id="costs">
        <Trans>Cost per participant</Trans>
      </h2>
      <p className="fbw-quiet">
        <Trans>
          Records hold no expenditures. Write what the program spent in the days of this report, in dollars.
          What is left blank is not known. The amounts stand in the address of this page and are kept nowhere
          else.
        </Trans>
      </p>
      <form
        className="fbw-inline fb-no-print"
        onSubmit={(event) => {
          event.preventDefault();
          go({ spent: [typed.total, typed.administrative, typed.training].map(bare).join(":") });
        }}
      >
        {field("total", t`Total spent`)}
        {field("administrative", t`Of it, administration`)}
        {looked.program === "es" ? undefined : field("training", t`Of it, training`)}
        <button type="submit" className="usa-button usa-button--outline">
          <Trans>Divide</Trans>
        </button>
      </form>
      {spent === undefined ? undefined : <Told looked={looked} spent={spent} />}
    </section>
  );
}

interface ToldProps {
  readonly looked: Looked;
  readonly spent: string;
}

function Told({ looked, spent }: ToldProps) {
  const { report, program } = looked;
  const query = { ...wholeQuery(looked), funds: `${program}:${spent}` };
  const { data, trouble, again } = useMeasured(
    "getCosts",
    { params: { report }, query },
    { family: "costs" },
  );
  const findings = trouble instanceof ProblemError ? trouble.problem.findings : [];
  if (findings.length > 0)
    return (
      <ul className="fbw-problem" lang="en">
        {findings.map(({ message, fix }) => (
          <li key={message}>
            {message} {fix}
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined || data.costs.length === 0 ? undefined : <Costs costs={data.costs} />}
      {data?.costs.length === 0 ? (
        <p className="fbw-empty">
          <Trans>
            Nothing can be told of this: total and administration are needed, and training where there is any.
          </Trans>
        </p>
      ) : undefined}
    </>
  );
}

function Costs({ costs }: { readonly costs: readonly Cost[] }) {
  const { number, rate } = useFigures();
  const dollars = (text: string): string => rate(parseDollars(text) ?? 0);
  return (
    <table className="fbw-table fbw-table--dense fbw-costs">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Service</Trans>
          </th>
          <th scope="col" className="fbw-number">
            <Trans>Spent</Trans>
          </th>
          <th scope="col" className="fbw-number">
            <Trans>Participants</Trans>
          </th>
          <th scope="col" className="fbw-number">
            <Trans>Each</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {costs.map(({ service, spent, participants, each, suppressed }) => (
          <tr key={service}>
            <th scope="row">
              {service === "career" ? <Trans>Career services</Trans> : <Trans>Training</Trans>}
            </th>
            <td className="fbw-number">{dollars(spent)}</td>
            <td className="fbw-number">
              {participants === null ? <Unsaid hidden={suppressed} /> : number(participants)}
            </td>
            <td className="fbw-number">{each === null ? <Unsaid hidden={suppressed} /> : dollars(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Unsaid = ({ hidden }: { readonly hidden: boolean }) =>
  hidden ? <Trans>withheld</Trans> : <Trans>not known</Trans>;
