import "../../styles/lab.css";
import { ProblemError } from "@footbridge/contract/client.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { useDeed } from "../../measure/deed.ts";
import { useFresh } from "../../mine/ask.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askLab, type Step } from "../ask.ts";
import { LimitedText } from "../board/limited-text.tsx";
import { roomTrouble } from "../room/trouble-words.tsx";

const longestNote = 500;
const statuses: readonly Step["status"][] = ["open", "under-way", "done", "dropped"];

/** `/lab-step/TOKEN`: a next step, for whoever took it. Opening it changes nothing. */
export function StepPage({ token }: { readonly token: string }) {
  const { t } = useLingui();
  const { shortDay } = useFigures();
  const load = useCallback(() => askLab("getStepByLink", { params: { token } }), [token]);
  const { data, trouble, again } = useFresh(load);
  if (data === undefined)
    return (
      <>
        <PageHeading title={t`Your next step`} />
        {trouble === undefined ? <Loading lines={4} /> : <NoStep trouble={trouble} again={again} />}
      </>
    );
  const { lab, step } = data;
  const day = parseDay(step.due);
  return (
    <div className="fb-stack">
      <PageHeading title={t`Your next step`} />
      <p>
        <strong>{step.text}</strong>
      </p>
      <p className="fb-quiet">
        {lab} · {step.owner} · {t`until ${day === undefined ? step.due : shortDay(day)}`}
      </p>
      <Answer token={token} step={step} />
    </div>
  );
}

/** A link that has ended, or no line. */
function NoStep({ trouble, again }: { readonly trouble: Error; readonly again: () => void }) {
  const ended = trouble instanceof ProblemError && trouble.problem.code === "not-found";
  return (
    <p className="fbd-line" role="alert">
      {ended ? (
        <Trans>
          This link does not work now. If you got more than one letter, open the newest. Or ask the host.
        </Trans>
      ) : (
        <>
          {roomTrouble(trouble)}{" "}
          <button type="button" className="fb-text-button" onClick={again}>
            <Trans>Try again</Trans>
          </button>
        </>
      )}
    </p>
  );
}

function Answer({ token, step }: { readonly token: string; readonly step: Step }) {
  const { t } = useLingui();
  const [status, setStatus] = useState(step.status);
  const [note, setNote] = useState(step.note);
  const [told, setTold] = useState<"answer" | "letters">();
  const answer = useDeed(
    () => askLab("answerStepByLink", { params: { token }, body: { status, note: note.trim() } }),
    () => setTold("answer"),
  );
  const stop = useDeed(
    () => askLab("answerStepByLink", { params: { token }, body: { noMoreLetters: true } }),
    () => setTold("letters"),
  );
  const words: Readonly<Record<Step["status"], string>> = {
    open: t`Not begun`,
    "under-way": t`We are at it`,
    done: t`Done`,
    dropped: t`It will not be done`,
  };
  return (
    <>
      <fieldset className="fbd-ways">
        <legend>
          <Trans>How does it stand?</Trans>
        </legend>
        {statuses.map((one) => (
          <button key={one} type="button" aria-pressed={one === status} onClick={() => setStatus(one)}>
            {words[one]}
          </button>
        ))}
      </fieldset>
      <LimitedText
        label={<Trans>A few words, if you like</Trans>}
        value={note}
        longest={longestNote}
        onValue={setNote}
        onSend={answer.run}
        problem={roomTrouble(answer.trouble ?? stop.trouble)}
      />
      <p>
        <button
          type="button"
          className="usa-button"
          disabled={answer.busy || Array.from(note.trim()).length > longestNote}
          onClick={() => answer.run()}
        >
          <Trans>Send</Trans>
        </button>{" "}
        <button type="button" className="fb-text-button" disabled={stop.busy} onClick={() => stop.run()}>
          <Trans>Send me no more letters</Trans>
        </button>
      </p>
      <output className="fb-block">
        {told === "answer" ? <Trans>Thank you. The host sees it.</Trans> : undefined}
        {told === "letters" ? <Trans>You get no more letters about this.</Trans> : undefined}
      </output>
    </>
  );
}
