import type { Finding } from "@footbridge/core/finding.ts";
import {
  addToAbout,
  setLivingWage,
  setSector,
  takeFromAbout,
  typeTitle,
  typeWageSource,
} from "@footbridge/live/pathway/edit-lists.ts";
import { plain, rootsOf } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAsked } from "../../api/asked.ts";
import { useSectors } from "../../api/town.ts";
import { useSay } from "../../i18n/say.tsx";
import { useWords } from "../../parts/words.ts";
import { useDrawn } from "../drawing.ts";
import { ChoiceField, NumberField, WordsField } from "../parts/fields.tsx";
import { useOffered } from "../parts/offered.ts";
import { SetField } from "../parts/set-field.tsx";
import { Funds } from "./funds.tsx";
import { Partners } from "./partners.tsx";

/** The pathway as a whole: what it is for, who carries it, what pays for it. */
export function AboutPanel({ found }: { readonly found: (place: string) => readonly Finding[] }) {
  const { t } = useLingui();
  const { doc, pathway, edit, deed } = useDrawn();
  const words = useWords();
  const offered = useOffered();
  const roots = rootsOf(doc);
  return (
    <section aria-label={t`About the pathway`} className="fbe-form">
      <WordsField
        label={t`Title of the pathway`}
        most={200}
        findings={found("title")}
        value={plain(roots.title)}
        onType={(next, shown) => edit(typeTitle(next, shown))}
      />
      <Sector found={found} />
      <Occupations found={found} />
      <SetField
        label={t`For whom it is`}
        members={pathway.populations}
        nameOf={words.attribute}
        offered={offered.attributes}
        findings={found("populations")}
        onAdd={(member) => deed(addToAbout("populations", member))}
        onDrop={(member) => deed(takeFromAbout("populations", member))}
      />
      <LivingWage found={found} />
      <Partners found={found} />
      <Funds found={found} />
    </section>
  );
}

const allOccupations = { query: { limit: 200 } } as const;

/** Occupations by their codes, each with the catalog's name where it has one. */
function Occupations({ found }: { readonly found: (place: string) => readonly Finding[] }) {
  const { t } = useLingui();
  const { pathway, deed } = useDrawn();
  const say = useSay();
  const { data } = useAsked("list.occupations", allOccupations);
  const names = new Map(data?.items.map(({ id, title }) => [id, say(title)]));
  return (
    <SetField
      label={t`Occupations it leads to`}
      hint={t`SOC codes, such as 31-1131.`}
      members={pathway.occupations}
      nameOf={(code) => [code, names.get(code)].filter((it) => it !== undefined).join(" ")}
      offered={[...names.keys()]}
      findings={found("occupations")}
      onAdd={(member) => deed(addToAbout("occupations", member))}
      onDrop={(member) => deed(takeFromAbout("occupations", member))}
    />
  );
}

function LivingWage({ found }: { readonly found: (place: string) => readonly Finding[] }) {
  const { t } = useLingui();
  const { doc, pathway, edit, deed } = useDrawn();
  const roots = rootsOf(doc);
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>Living wage of the area</Trans>
      </legend>
      <NumberField
        optional
        label={t`Dollars an hour, full time`}
        most={1000}
        step={0.01}
        times={100}
        value={pathway.livingWage?.hourly}
        findings={found("livingWage")}
        onValue={(hourly) => edit(setLivingWage(hourly, pathway.livingWage?.asOf ?? today()))}
      />
      {pathway.livingWage === undefined ? undefined : (
        <>
          <WordsField
            label={t`Where the figure is from`}
            most={500}
            value={plain(roots.wageSource)}
            onType={(next, shown) => edit(typeWageSource(next, shown))}
          />
          <span className="fbw-field">
            <label>
              <Trans>Day of the figure</Trans>
              <input
                className="fbw-input"
                type="date"
                value={pathway.livingWage.asOf}
                onChange={({ target }) => {
                  if (target.value !== "") deed(setLivingWage(pathway.livingWage?.hourly, target.value));
                }}
              />
            </label>
          </span>
        </>
      )}
    </fieldset>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

function Sector({ found }: { readonly found: (place: string) => readonly Finding[] }) {
  const { t } = useLingui();
  const { pathway, deed } = useDrawn();
  const say = useSay();
  const { data } = useSectors();
  const { sector } = pathway;
  const known = data?.items.some(({ id }) => id === sector) ?? false;
  return (
    <ChoiceField
      label={t`Sector`}
      value={sector ?? ""}
      findings={found("sector")}
      onValue={(value) => deed(setSector(value === "" ? undefined : value))}
    >
      <option value="">{t`Not told yet`}</option>
      {sector === undefined || known ? undefined : <option value={sector}>{sector}</option>}
      {data?.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {say(name)}
        </option>
      ))}
    </ChoiceField>
  );
}
