import { Trans } from "@lingui/react/macro";
import { SelectField } from "../fields.tsx";

interface OwnOrganizationProps {
  readonly mine: readonly { readonly id: string; readonly name: string }[];
  /** The first of them if nothing was chosen. */
  readonly now: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** For who works in several organizations: the one whose files are shown and handed in. */
export function OwnOrganization({ mine, now, onChoose }: OwnOrganizationProps) {
  const [first, ...others] = mine;
  if (first === undefined || others.length === 0) return undefined;
  return (
    <SelectField place="before" label={<Trans>Working for</Trans>} value={now ?? first.id} onValue={onChoose}>
      {mine.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
