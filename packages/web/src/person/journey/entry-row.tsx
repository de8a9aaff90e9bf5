import type { Finding } from "@footbridge/core/finding.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useToday } from "../../measure/fields.tsx";
import { askPerson, type JourneyWords, type PersonRecord } from "../ask.ts";
import { eventFindings } from "../../found/event-words.ts";
import { OrgName } from "../../work/org-name.tsx";
import { DayOf } from "../day-of.tsx";
import { Correct, correctionOf } from "./correct.tsx";
import { EntryWords } from "./entry-words.tsx";
import { Warned } from "./warned.tsx";

interface RowProps {
  readonly entry: PersonRecord["entries"][number];
  readonly record: PersonRecord;
  readonly words: JourneyWords | undefined;
  readonly again: () => void;
}

/** One entry: its day, what happened, who wrote it down and from where; corrected ones say why. */
export function EntryRow({ entry, record, words, again }: RowProps) {
  const { t } = useLingui();
  const [mending, setMending] = useState(false);
  const [warned, setWarned] = useState<readonly Finding[]>([]);
  const { state, corrections, happened, body, org, evidence } = entry;
  const last = corrections.at(-1);
  const sentence = <EntryWords body={body} record={record} words={words} />;
  return (
    <li className="fbp-entry" data-state={state}>
      <DayOf day={happened} />
      <div>
        <p>{state === "taken-back" ? <del>{sentence}</del> : sentence}</p>
        <p className="fbw-quiet">
          <span className="fbw-bit">
            {org === "" ? <Trans>Told by the person</Trans> : <OrgName org={org} />}
          </span>
          <span className="fbw-bit">
            <SourceName source={entry.source} />
          </span>
          {evidence.map(({ kind, reference }) => (
            <span key={`${kind} ${reference ?? ""}`} className="fbw-bit">
              {kind} {reference}
            </span>
          ))}
          {entry.sensitive === undefined ? undefined : (
            <span className="fbw-bit">
              <Trans>Sensitive</Trans>
            </span>
          )}
        </p>
        {last === undefined ? undefined : (
          <p className="fbp-corrected">
            <HowMended state={state} />: {last.reason}{" "}
            {state === "stands" ? undefined : <Undo of={last.id} person={record.person.id} again={again} />}
          </p>
        )}
        <Warned findings={warned} />
        {mending ? (
          <Correct
            entry={entry}
            record={record}
            words={words}
            onLeave={() => setMending(false)}
            onDone={(findings) => {
              setMending(false);
              setWarned(findings);
              again();
            }}
          />
        ) : undefined}
      </div>
      {mending || state === "taken-back" ? undefined : (
        <button
          type="button"
          className="fbw-text-button fbp-mend"
          aria-label={t`Correct the entry of ${happened}`}
          onClick={() => setMending(true)}
        >
          <Trans>Correct</Trans>
        </button>
      )}
    </li>
  );
}

function HowMended({ state }: { readonly state: RowProps["entry"]["state"] }) {
  if (state === "taken-back") return <Trans>Taken back</Trans>;
  return state === "corrected" ? <Trans>Corrected</Trans> : <Trans>A correction was undone</Trans>;
}

interface UndoProps {
  readonly of: string;
  readonly person: string;
  readonly again: () => void;
}

/** Takes a correction back: what was before it holds again. */
function Undo({ of, person, again }: UndoProps) {
  const { t } = useLingui();
  const today = useToday();
  const send = useDeed(
    () =>
      askPerson("addEvents", {
        params: { person },
        body: { events: [{ happened: today, body: correctionOf(of, t`The correction was wrong`) }] },
      }),
    again,
  );
  return (
    <>
      <button type="button" className="fbw-text-button" disabled={send.busy} onClick={send.run}>
        <Trans>Undo</Trans>
      </button>
      <DeedTrouble trouble={send.trouble} words={eventFindings} />
    </>
  );
}

function SourceName({ source }: { readonly source: RowProps["entry"]["source"] }) {
  if (source === "typed") return <Trans>Typed in</Trans>;
  if (source === "import") return <Trans>From a list</Trans>;
  return source === "link" ? <Trans>Answered by link</Trans> : <Trans>Follows by rule</Trans>;
}
