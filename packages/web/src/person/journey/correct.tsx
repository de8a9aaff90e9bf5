import type { Finding } from "@footbridge/core/finding.ts";
import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useToday } from "../../measure/fields.tsx";
import { askPerson, type JourneyWords, type PersonRecord } from "../ask.ts";
import { eventFindings } from "../../found/event-words.ts";
import { WhyWrong } from "../why-wrong.tsx";
import { correctedBody, type Draft, draftOf, missingIn } from "./draft.ts";
import { EventForm } from "./event-form.tsx";
import { kindOf } from "./kinds.ts";

interface CorrectProps {
  readonly entry: PersonRecord["entries"][number];
  readonly record: PersonRecord;
  readonly words: JourneyWords | undefined;
  readonly onDone: (findings: readonly Finding[]) => void;
  readonly onLeave: () => void;
}

/** Corrects an entry, or takes it back as a mistake: both with a reason, both to be undone. */
export function Correct({ entry, record, words, onDone, onLeave }: CorrectProps) {
  const { kind, draft, setDraft, reason, setReason, missing, send, run } = useCorrection(
    entry,
    record.person.id,
    onDone,
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    run(kind !== undefined);
  };
  return (
    <form className="fbp-form" onSubmit={submit} noValidate>
      {kind === undefined ? (
        <DeedTrouble trouble={send.trouble} words={eventFindings} />
      ) : (
        <EventForm
          kind={kind}
          draft={draft}
          onDraft={setDraft}
          words={words}
          record={record}
          missing={missing}
          trouble={send.trouble}
        />
      )}
      <WhyWrong value={reason} onValue={setReason} missing={missing.includes("reason-of-correction")} />
      <p className="fbp-buttons">
        {kind === undefined ? undefined : (
          <button type="submit" className="usa-button" disabled={send.busy}>
            <Trans>Correct it</Trans>
          </button>
        )}
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={send.busy}
          onClick={() => run(false)}
        >
          <Trans>It never happened</Trans>
        </button>
        <button type="button" className="fbw-text-button" onClick={onLeave}>
          <Trans>Leave it as it is</Trans>
        </button>
      </p>
    </form>
  );
}

/** What is typed of a correction, and the way to send it: with what is right instead, or as a mistake altogether. */
function useCorrection(entry: CorrectProps["entry"], person: string, onDone: CorrectProps["onDone"]) {
  const today = useToday();
  const kind = kindOf(entry.body["kind"]);
  const [draft, setDraft] = useState<Draft>(() =>
    kind === undefined ? {} : draftOf(kind, entry.happened, entry.body),
  );
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<readonly string[]>([]);
  const send = useDeed(
    (instead?: object) => {
      const body = correctionOf(entry.id, reason, instead);
      return askPerson("addEvents", { params: { person }, body: { events: [{ happened: today, body }] } });
    },
    ({ findings }) => onDone(findings),
  );
  const run = (instead: boolean): void => {
    const left = [
      ...(reason.trim() === "" ? ["reason-of-correction"] : []),
      ...(instead && kind !== undefined ? missingIn(kind, draft) : []),
    ];
    setMissing(left);
    if (left.length > 0) return;
    if (!instead || kind === undefined) send.run();
    else send.run({ happened: draft["happened"], body: correctedBody(kind, draft, entry.body) });
  };
  return { kind, draft, setDraft, reason, setReason, missing, send, run };
}

/** A correction of an event; without what is right instead, the event never happened. */
export const correctionOf = (of: string, reason: string, instead?: object) => ({
  kind: "correction",
  of,
  reason: reason.trim(),
  ...(instead === undefined ? {} : { instead }),
});
