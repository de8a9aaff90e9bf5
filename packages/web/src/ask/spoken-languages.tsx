import { Trans } from "@lingui/react/macro";
import { useVocabulary } from "../api/town.ts";
import { useAnswers } from "../answers/kept.ts";
import { Say } from "../i18n/say.tsx";
import { TickAny } from "./choices.tsx";
import { tellAttributes } from "./tell.ts";

/** Languages in which the town teaches, beside English; a tick is yes, no tick is not told. */
export function SpokenLanguages() {
  const { attributes = {} } = useAnswers();
  const { data } = useVocabulary();
  const languages = (data?.attributes ?? []).filter(({ word }) => word.startsWith("speaks:"));
  if (languages.length === 0) return undefined;
  const ids = languages.map(({ word }) => word);
  return (
    <TickAny
      name="speaks"
      legend={<Trans>Other languages you speak</Trans>}
      wide
      choices={languages.map(({ word, label }) => ({ value: word, label: <Say text={label} /> }))}
      ticked={ids.filter((id) => attributes[id] === true)}
      onTick={(ticked) => tellAttributes(ids, ticked)}
    />
  );
}
