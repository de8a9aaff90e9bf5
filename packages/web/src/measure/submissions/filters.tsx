import { Trans, useLingui } from "@lingui/react/macro";
import { SelectField, TextField } from "../fields.tsx";

interface Search {
  readonly provider?: string | undefined;
  readonly state?: string | undefined;
  readonly on?: string | undefined;
}

interface FiltersProps {
  readonly now: Search;
  readonly providers: readonly string[];
  readonly onChange: (search: Search) => void;
}

const given = (text: string): string | undefined => (text === "" ? undefined : text);

/** Which submissions to show: whose, in which state, and as the city knew them on which day. */
export function SubmissionFilters({ now, providers, onChange }: FiltersProps) {
  const { t } = useLingui();
  const states = {
    checking: t`Being checked`,
    checked: t`Checked`,
    certified: t`Certified`,
    superseded: t`Superseded`,
    refused: t`Could not be used`,
  };
  return (
    <div className="fbw-filters">
      <SelectField
        place="before"
        label={<Trans>Whose</Trans>}
        value={now.provider ?? ""}
        onValue={(provider) => onChange({ ...now, provider: given(provider) })}
      >
        <option value="">{t`All providers`}</option>
        {providers.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        place="before"
        label={<Trans>State</Trans>}
        value={now.state ?? ""}
        onValue={(state) => onChange({ ...now, state: given(state) })}
      >
        <option value="">{t`Any state`}</option>
        {Object.entries(states).map(([state, name]) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        place="before"
        type="date"
        label={<Trans>As known on</Trans>}
        value={now.on ?? ""}
        onValue={(on) => onChange({ ...now, on: given(on) })}
      />
    </div>
  );
}
