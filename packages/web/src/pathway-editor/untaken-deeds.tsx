import "../styles/pathways.css";
import type { Untaken } from "@footbridge/live/pathway/untaken.ts";
import { noRequirement } from "@footbridge/core/model/requirement.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useMemo } from "react";
import { fieldNames, useFieldValue } from "../pathways/field-words.ts";
import { useDrawn } from "./drawing.ts";
import type { UntakenDeeds as Kept } from "./use-untaken.ts";

/** What one did and the service did not take: still here, to be put in again, copied or let go. */
export function UntakenDeeds({ deeds, again, letGo }: Kept) {
  const { pathway, readOnly } = useDrawn();
  const names = useMemo(() => namesIn(pathway), [pathway]);
  if (deeds.length === 0) return undefined;
  return (
    <section className="fbe-untaken" aria-labelledby="untaken">
      <h3 id="untaken">
        <Trans>Your changes that were not taken</Trans>
      </h3>
      <p>
        <Trans>They are kept on this device until you put them in again or let them go.</Trans>
      </p>
      <ul className="fb-plain-list">
        {deeds.map((deed) => (
          <Deed key={`${deed.of} ${deed.key}`} deed={deed} names={names}>
            {readOnly ? undefined : (
              <button
                type="button"
                className="usa-button usa-button--outline fbw-small"
                onClick={() => again(deed)}
              >
                <Trans>Put it in again</Trans>
                <Of deed={deed} />
              </button>
            )}
            <button type="button" className="fbw-text-button" onClick={() => letGo(deed)}>
              <Trans>Let it go</Trans>
              <Of deed={deed} />
            </button>
          </Deed>
        ))}
      </ul>
    </section>
  );
}

const namesIn = ({ steps, partners, funds }: ReturnType<typeof useDrawn>["pathway"]) =>
  new Map([
    ...steps.map(({ id, title }) => [id, title] as const),
    ...partners.map(({ organization, name }) => [organization, name] as const),
    ...funds.map(({ id, name }) => [id, name] as const),
  ]);

interface DeedProps {
  readonly deed: Untaken;
  readonly names: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

/** What is told of a card by its title and needs no row of its own. */
const unsaid: ReadonlySet<string> = new Set(["organization"]);

const asksNothing = JSON.stringify(noRequirement);

function Deed({ deed, names, children }: DeedProps) {
  const { i18n } = useLingui();
  const say = useFieldValue(names);
  const { fields, texts, fresh } = deed;
  const told = Object.entries(fields).filter(
    ([field, value]) =>
      !unsaid.has(field) && value !== undefined && !(fresh && JSON.stringify(value) === asksNothing),
  );
  const name = (field: string): string => {
    const words = fieldNames[field.split(".")[0] ?? ""];
    return words === undefined ? field : i18n._(words);
  };
  return (
    <li>
      <strong>
        <Title deed={deed} />
      </strong>{" "}
      <span className="fbw-quiet">{fresh ? <Trans>new</Trans> : <Trans>changed</Trans>}</span>
      <dl className="fbx-fields">
        {Object.entries(texts)
          .filter(([field, text]) => text !== "" && !(fresh && text === deed.title) && field !== "")
          .map(([field, text]) => (
            <div key={field}>
              <dt>{field === "wageSource" ? name("livingWage") : name(field)}</dt>
              <dd>
                <Words text={text} label={name(field)} />
              </dd>
            </div>
          ))}
        {told.map(([field, value]) => (
          <div key={field}>
            <dt>{name(field)}</dt>
            <dd>{say(field, value)}</dd>
          </div>
        ))}
      </dl>
      <p className="fbe-untaken__deeds">{children}</p>
    </li>
  );
}

/** From so many signs on words stand in a box that can be scrolled and copied from. */
const boxed = 200;

const Words = ({ text, label }: { readonly text: string; readonly label: string }) =>
  text.length > boxed ? (
    <textarea className="fbw-input" readOnly rows={4} aria-label={label} value={text} />
  ) : (
    text
  );

const Title = ({ deed: { of, title } }: { readonly deed: Untaken }) =>
  of === "about" ? (
    <Trans>The pathway itself</Trans>
  ) : title === "" ? (
    <Trans>Untitled</Trans>
  ) : (
    title.slice(0, 200)
  );

const Of = ({ deed }: { readonly deed: Untaken }) => (
  <span className="usa-sr-only">
    {": "}
    <Title deed={deed} />
  </span>
);
