import { Trans } from "@lingui/react/macro";
import { offeredLanguages } from "../directory/offered-languages.ts";
import { SpokenName } from "../directory/spoken-name.tsx";

interface SpokenProps {
  /** Codes of the languages spoken there. */
  readonly spoken: readonly string[];
  readonly onSpoken: (spoken: readonly string[]) => void;
}

/** The languages of a service: those that people look for, and those it has besides. */
export function Spoken({ spoken, onSpoken }: SpokenProps) {
  const codes = [...new Set([...offeredLanguages, ...spoken])];
  return (
    <fieldset className="fbr-spoken">
      <legend>
        <Trans>Languages</Trans>
      </legend>
      {codes.map((code) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={spoken.includes(code)}
            onChange={({ target }) =>
              onSpoken(target.checked ? [...spoken, code] : spoken.filter((one) => one !== code))
            }
          />{" "}
          <SpokenName code={code} />
        </label>
      ))}
    </fieldset>
  );
}
