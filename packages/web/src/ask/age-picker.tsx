import { Trans } from "@lingui/react/macro";
import { changeAnswers } from "../answers/kept.ts";
import { PickOne } from "./choices.tsx";

type Age = "under-18" | "18-24" | "25-up";

/** What each age says of the two marks that classes and funds use. */
const says: { readonly [A in Age]: { readonly "age:18+": boolean; readonly "age:16-24": boolean } } = {
  "under-18": { "age:18+": false, "age:16-24": true },
  "18-24": { "age:18+": true, "age:16-24": true },
  "25-up": { "age:18+": true, "age:16-24": false },
};

/** How old are you, as coarsely as the rules need it. */
export function AgePicker({ attributes }: { readonly attributes: Readonly<Record<string, boolean>> }) {
  const ages = Object.keys(says) as Age[];
  const picked = ages.find(
    (age) =>
      attributes["age:18+"] === says[age]["age:18+"] && attributes["age:16-24"] === says[age]["age:16-24"],
  );
  return (
    <PickOne
      name="age"
      legend={<Trans>How old are you?</Trans>}
      row
      choices={[
        { value: "under-18", label: <Trans>16 or 17</Trans> },
        { value: "18-24", label: <Trans>18 to 24</Trans> },
        { value: "25-up", label: <Trans>25 or older</Trans> },
      ]}
      picked={picked}
      onPick={(age) => changeAnswers({ attributes: { ...attributes, ...says[age] } })}
    />
  );
}
