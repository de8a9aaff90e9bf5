import type { Told } from "@footbridge/contract/client.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Stated, useStated } from "../found/stated-words.tsx";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";
import { SelectField } from "../measure/fields.tsx";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { useGroupName } from "../pathway-editor/parts/group-name.ts";
import { usePathways } from "./ask.ts";

type Answer = Told<"getPathwayNumbers">;
type Reach = Answer["numbers"]["reach"];
type Labels = Answer["labels"];

/** Weeks, prices, pay, seats, and who of a city's people could enter, of the draft as it is stored. */
export function Numbers({ id }: { readonly id: string }) {
  const say = useStated();
  const [profile, setProfile] = useState("");
  const { data, trouble, again } = usePathways("getPathwayNumbers", {
    params: { id },
    query: profile === "" ? {} : { profile },
  });
  return (
    <section className="fb-stack" aria-labelledby="numbers">
      <h2 id="numbers">
        <Trans>Numbers</Trans>
      </h2>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined ? undefined : (
        <>
          <Exits exits={data.numbers.exits} />
          {data.numbers.seatsYear === undefined ? undefined : (
            <p>
              <Plural
                value={data.numbers.seatsYear}
                one="# person can start in a year."
                other="# people can start in a year."
              />
            </p>
          )}
          <SelectField label={<Trans>People</Trans>} value={data.numbers.reach.profile} onValue={setProfile}>
            {data.profiles.map((one) => (
              <option key={one.id} value={one.id}>
                {say(`profile.${one.id}.title`, one.title)}
              </option>
            ))}
          </SelectField>
          <p className="fbw-quiet">
            <Stated
              name={`profile.${data.numbers.reach.profile}.source`}
              text={data.profiles.find((one) => one.id === data.numbers.reach.profile)?.source ?? ""}
            />
          </p>
          <ReachWords reach={data.numbers.reach} labels={data.labels} />
        </>
      )}
    </section>
  );
}

function Exits({ exits }: { readonly exits: Answer["numbers"]["exits"] }) {
  const { t } = useLingui();
  const { money, rate, number } = useFigures();
  if (exits.length === 0)
    return (
      <p className="fbw-empty">
        <Trans>No job can be reached yet, so there are no numbers.</Trans>
      </p>
    );
  return (
    <WideTable label={t`Jobs at the end`}>
      <table className="usa-table usa-table--borderless fbx-figures">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Job</Trans>
            </th>
            <th scope="col">
              <Trans>Weeks</Trans>
            </th>
            <th scope="col">
              <Trans>A person pays</Trans>
            </th>
            <th scope="col">
              <Trans>Seats cost</Trans>
            </th>
            <th scope="col">
              <Trans>Pay an hour</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {exits.map(({ step, title, weeks, price, cost, hourly }) => (
            <tr key={step}>
              <th scope="row">{title}</th>
              <td>{number(weeks)}</td>
              <td>{money(price)}</td>
              <td>{money(cost)}</td>
              <td>{hourly === undefined ? <Trans>not told</Trans> : rate(hourly)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function ReachWords({ reach, labels }: { readonly reach: Reach; readonly labels: Labels }) {
  const { percent } = useFigures();
  const say = useSay();
  const nameOf = useGroupName();
  const share = reach.people === 0 ? 0 : reach.enter / reach.people;
  return (
    <>
      <p>
        <strong>
          <Trans>{percent(share)} of them could enter.</Trans>
        </strong>
      </p>
      {reach.shut.length === 0 ? undefined : (
        <>
          <h3>
            <Trans>What keeps the others out</Trans>
          </h3>
          <ul>
            {reach.shut.map(({ reason, people }) => (
              <li key={JSON.stringify(reason)}>
                {reason.why === "busy" ? <Trans>It meets when they cannot come</Trans> : undefined}
                {reason.why === "price" ? <Trans>It costs more than they have</Trans> : undefined}
                {reason.why === "asks" ? wordsOf(reason.asked, labels, say).join(", ") : undefined}
                {" · "}
                {percent(people / reach.people)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>
        <Trans>Who could enter, by group</Trans>
      </h3>
      <ul className="fbx-groups">
        {reach.groups.map(({ kind, name, mark, people, enter }) => (
          <li key={`${kind} ${name}`}>
            {nameOf({ kind, name, mark })}: {percent(enter / people)}
          </li>
        ))}
      </ul>
    </>
  );
}

type Asked = Extract<Reach["shut"][number]["reason"], { why: "asks" }>["asked"];

/** Every word of a requirement, plainly. */
function wordsOf(asked: Asked, labels: Labels, say: (text: LocalText) => string): readonly string[] {
  const word = (name: string): string => say(labels[name] ?? { en: name });
  if ("has" in asked) return [word(asked.has)];
  if ("is" in asked) return [word(asked.is)];
  if ("not" in asked) return [word(asked.not.is)];
  const parts = "all" in asked ? asked.all : "any" in asked ? asked.any : asked.of;
  return parts.flatMap((part) => wordsOf(part, labels, say));
}
