import { Trans, useLingui } from "@lingui/react/macro";
import { callTo } from "../catalog/contact.tsx";
import { Say } from "../i18n/say.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { askWork } from "../work/ask.ts";
import { ConsentBox } from "./consent-box.tsx";
import type { Referral } from "./ask.ts";
import { NextBest } from "./next-best.tsx";
import { StateWords } from "./state-words.tsx";
import { AnswerByPhone, Finish, Start } from "./steps.tsx";

interface CardProps {
  readonly referral: Referral;
  readonly language: string;
  /** Sent by my organization: it decides what comes next. */
  readonly mine: boolean;
  readonly again: () => void;
  /** Told its heading once it is drawn. */
  readonly onHeading: (heading: HTMLElement | null) => void;
}

/** One referral of a person: where it stands, and the one thing to do next. */
export function ReferralCard({ referral, language, mine, again, onHeading }: CardProps) {
  const { service, partnerName, phone, state, agreed, note } = referral;
  return (
    <li className="fbr-card">
      <h3 tabIndex={-1} ref={onHeading}>
        <Say text={service.name} />
      </h3>
      <p className="fbw-quiet">
        {partnerName}
        {phone === undefined ? undefined : (
          <>
            {" · "}
            <a href={callTo(phone)}>{phone}</a>
          </>
        )}
      </p>
      <p className={`fbr-state fbr-state--${state}`}>
        <StateWords referral={referral} />
      </p>
      {note === undefined ? undefined : <p className="fbw-quiet">{note}</p>}
      {state === "asked" && mine && !agreed ? (
        <ConsentBox referral={referral} language={language} again={again} />
      ) : undefined}
      {state === "asked" && mine && agreed ? <Send referral={referral} again={again} /> : undefined}
      {state === "sent" ? <AnswerByPhone referral={referral} again={again} /> : undefined}
      {state === "answered" && referral.answer?.answer === "accepted" ? (
        <Start referral={referral} again={again} />
      ) : undefined}
      {state === "started" ? <Finish referral={referral} again={again} /> : undefined}
      {referral.wantsNext && mine ? <NextBest referral={referral} again={again} /> : undefined}
      {mine && state !== "finished" && state !== "withdrawn" && referral.passedOn === undefined ? (
        <TakeBack referral={referral} again={again} />
      ) : undefined}
    </li>
  );
}

type ActProps = Pick<CardProps, "referral" | "again">;

function Send({ referral, again }: ActProps) {
  const send = useDeed(() => askWork("sendReferral", { params: { id: referral.id }, body: {} }), again);
  return (
    <>
      <button type="button" className="usa-button" disabled={send.busy} onClick={() => send.run()}>
        {referral.address ? <Trans>Send</Trans> : <Trans>I called them: mark as sent</Trans>}
      </button>
      <DeedTrouble trouble={send.trouble} />
    </>
  );
}

function TakeBack({ referral, again }: ActProps) {
  const { t } = useLingui();
  const { id, seq: seen } = referral;
  const back = useDeed(
    () => askWork("addReferralStep", { params: { id }, body: { seen, step: { kind: "withdrawn" } } }),
    again,
  );
  return (
    <p>
      <button
        type="button"
        className="fbw-text-button"
        aria-label={t`Take it back: ${referral.partnerName}`}
        disabled={back.busy}
        onClick={() => back.run()}
      >
        <Trans>Take it back</Trans>
      </button>
      <DeedTrouble trouble={back.trouble} />
    </p>
  );
}
