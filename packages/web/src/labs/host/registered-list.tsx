import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { SelectField } from "../../measure/fields.tsx";
import { WideTable } from "../../measure/wide-table.tsx";
import { askLab, type RegistrationTold } from "../ask.ts";
import { partnerWords } from "./partner-words.ts";

type Person = RegistrationTold["people"][number];

interface ListProps {
  readonly lab: string;
  readonly people: readonly Person[];
  readonly onTold: (told: RegistrationTold) => void;
}

/** Who registered, as what they come, whether they are here; a new code for whoever lost theirs. */
export function RegisteredList({ lab, people, onTold }: ListProps) {
  const { t } = useLingui();
  const [made, setMade] = useState<{ readonly id: string; readonly pass: string }>();
  const change = useDeed(
    async (id: string, body: { readonly role?: Person["role"]; readonly newPass?: true }) => {
      const { pass, ...list } = await askLab("changeRegistered", { params: { lab, id }, body });
      if (pass !== undefined) setMade({ id, pass });
      return list;
    },
    onTold,
  );
  const remove = useDeed((id: string) => askLab("removeRegistered", { params: { lab, id } }), onTold);
  if (people.length === 0)
    return (
      <p className="fbw-quiet">
        <Trans>Nobody yet.</Trans>
      </p>
    );
  const busy = change.busy || remove.busy;
  return (
    <>
      <WideTable label={t`Who registered`}>
        <table className="usa-table usa-table--borderless fbd-merged fbd-registered">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Where from</Trans>
              </th>
              <th scope="col">
                <Trans>As what</Trans>
              </th>
              <th scope="col">
                <Trans>Here</Trans>
              </th>
              <th scope="col">
                <Trans>Change</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                pass={made?.id === person.id ? made.pass : undefined}
                busy={busy}
                onRole={(role) => change.run(person.id, { role })}
                onPass={() => change.run(person.id, { newPass: true })}
                onRemove={() => remove.run(person.id)}
              />
            ))}
          </tbody>
        </table>
      </WideTable>
      <DeedTrouble trouble={change.trouble ?? remove.trouble} />
    </>
  );
}

interface RowProps {
  readonly person: Person;
  /** A code that was made just now. */
  readonly pass: string | undefined;
  readonly busy: boolean;
  readonly onRole: (role: Person["role"]) => void;
  readonly onPass: () => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, pass, busy, onRole, onPass, onRemove }: RowProps) {
  const { t, i18n } = useLingui();
  const { name, email, affiliation, organization, role, leads, came } = person;
  const from = partnerWords.find(([one]) => one === affiliation)?.[1];
  return (
    <tr>
      <th scope="row">
        {name}
        {email === undefined ? undefined : <span className="fbw-under">{email}</span>}
      </th>
      <td>
        {organization ?? ""}
        <span className="fbw-under">{from === undefined ? affiliation : i18n._(from)}</span>
      </td>
      <td>
        <SelectField
          label={<span className="usa-sr-only">{t`As what ${name} comes`}</span>}
          value={role}
          onValue={(value) => (busy ? undefined : onRole(value === "facilitator" ? value : "participant"))}
        >
          <option value="participant">{t`participant`}</option>
          <option value="facilitator">{t`facilitator`}</option>
        </SelectField>
        {leads ? (
          <span className="fbw-under">
            <Trans>would lead a table</Trans>
          </span>
        ) : undefined}
      </td>
      <td>{came ? <Trans>yes</Trans> : <Trans>not yet</Trans>}</td>
      <td>
        {pass === undefined ? (
          <button type="button" className="fbw-text-button" disabled={busy} onClick={onPass}>
            {t`New code for ${name}`}
          </button>
        ) : (
          <output>
            <Trans>New code, shown only now:</Trans> <strong>{pass}</strong>
          </output>
        )}{" "}
        {came ? undefined : <TakeOff name={name} busy={busy} onYes={onRemove} />}
      </td>
    </tr>
  );
}

interface TakeOffProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onYes: () => void;
}

/** Asked twice: it cannot be brought back. */
function TakeOff({ name, busy, onYes }: TakeOffProps) {
  const { t } = useLingui();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="fbw-text-button"
      disabled={busy}
      onClick={() => (sure ? onYes() : setSure(true))}
    >
      {sure ? t`Yes, take ${name} off the list` : t`Take ${name} off the list`}
    </button>
  );
}
