import { Plural, Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { askPerson, type JourneyWords } from "../ask.ts";
import type { SectionProps } from "../section.ts";
import { AddEvent } from "./add-event.tsx";
import { EntryRow } from "./entry-row.tsx";
import { Levels, Periods } from "./folds.tsx";

/** Entries shown at first, and more at a time. */
const atATime = 30;

/** What happened, and the way to write down more. */
export function JourneySection({ record, again }: SectionProps) {
  const words = useWords();
  const [shown, setShown] = useState(atATime);
  const { entries } = record;
  return (
    <>
      <AddEvent record={record} words={words} again={again} />
      <div className="fbp-folds">
        <Periods record={record} />
        <Levels record={record} />
      </div>
      {entries.length === 0 ? (
        <p className="fbw-empty">
          <Trans>Nothing is written down yet, or nothing that this person agreed to show you.</Trans>
        </p>
      ) : (
        <ol className="fbp-entries">
          {entries.slice(0, shown).map((entry) => (
            <EntryRow key={entry.id} entry={entry} record={record} words={words} again={again} />
          ))}
        </ol>
      )}
      {entries.length > shown ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => setShown(shown + atATime)}
        >
          <Plural
            value={entries.length - shown}
            one="Show # earlier entry"
            other="Show earlier entries (#)"
          />
        </button>
      ) : undefined}
    </>
  );
}

/** Names of services and tests; the page works without them meanwhile. */
function useWords(): JourneyWords | undefined {
  const [words, setWords] = useState<JourneyWords>();
  useEffect(() => {
    askPerson("getJourneyWords", {}).then(setWords, () => undefined);
  }, []);
  return words;
}
