import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { WideTable } from "../measure/wide-table.tsx";
import { DoubtWords, LeftOutWords } from "./why-words.tsx";

type Audit = NonNullable<CollegeTold["audit"]>;
type Slot = Audit["slots"][number];

/** What counts for the degree, part by part; what does not; what the registrar must say. */
export function DegreeTable({ audit }: { readonly audit: Audit }) {
  const { t } = useLingui();
  const { degree, counted, atMost, residency, slots, leftOver, inDoubt } = audit;
  return (
    <div className="fb-stack">
      <p>
        <strong>
          <Trans>
            {counted} of {degree.credits} credits count.
          </Trans>
        </strong>{" "}
        {atMost > counted ? (
          <Trans>{atMost}, if the registrar takes everything that is in doubt.</Trans>
        ) : undefined}{" "}
        {residency === undefined ? undefined : (
          <Trans>
            Of the college itself: {residency.counted} of {residency.asked}.
          </Trans>
        )}
      </p>
      <WideTable label={t`What counts for ${degree.name}`}>
        <table className="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Part of the degree</Trans>
              </th>
              <th scope="col">
                <Trans>Credits</Trans>
              </th>
              <th scope="col">
                <Trans>State</Trans>
              </th>
              <th scope="col">
                <Trans>Filled by</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <SlotRow key={slot.slot} slot={slot} />
            ))}
          </tbody>
        </table>
      </WideTable>
      <InDoubt inDoubt={inDoubt} />
      <LeftOver leftOver={leftOver} />
    </div>
  );
}

function SlotRow({ slot: { name, credits, counted, state, from } }: { readonly slot: Slot }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {counted} / {credits}
      </td>
      <td>
        {state === "done" ? <Trans>done</Trans> : undefined}
        {state === "part" ? <Trans>begun</Trans> : undefined}
        {state === "open" ? <Trans>open</Trans> : undefined}
        {state === "not-needed" ? <Trans>not needed</Trans> : undefined}
      </td>
      <td>
        {from.map(({ id, title, counted: own, credits: whole, rule }) => (
          <span key={id} className="fb-block">
            {title}
            {own < whole ? (
              <>
                {" "}
                (
                <Trans>
                  {own} of {whole} count
                </Trans>
                )
              </>
            ) : undefined}
            {rule === undefined ? undefined : <span className="fbw-quiet"> · {rule}</span>}
          </span>
        ))}
      </td>
    </tr>
  );
}

function InDoubt({ inDoubt }: Pick<Audit, "inDoubt">) {
  if (inDoubt.length === 0) return undefined;
  return (
    <>
      <h4>
        <Trans>Ask the registrar</Trans>
      </h4>
      <ul>
        {inDoubt.map(({ title, why, answers }) => (
          <li key={title}>
            <strong>{title}</strong>: <DoubtWords why={why} />.{" "}
            {answers.map(({ rules, more }, place) => (
              <span key={rules.join(" ") + String(more)}>
                {place > 0 ? <Trans>or</Trans> : undefined} <Trans>{more} credits more</Trans>
                {rules.length === 0 ? undefined : ` (${rules.join(", ")})`}{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function LeftOver({ leftOver }: Pick<Audit, "leftOver">) {
  if (leftOver.length === 0) return undefined;
  return (
    <>
      <h4>
        <Trans>Does not count</Trans>
      </h4>
      <ul>
        {leftOver.map(({ title, credits, why }, place) => (
          // One course may be there twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${title} ${place}`}>
            {title}
            {credits === undefined ? undefined : (
              <>
                {" "}
                · <Trans>{credits} credits</Trans>
              </>
            )}
            : <LeftOutWords why={why} />
          </li>
        ))}
      </ul>
    </>
  );
}
