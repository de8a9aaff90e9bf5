import "../styles/directory.css";
import { ProblemError } from "@footbridge/contract/client.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useState } from "react";
import { callTo } from "../catalog/contact.tsx";
import { askHelp } from "../directory/ask.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerWords } from "./answer-words.tsx";
import type { LinkTold } from "./link-told.ts";
import { WhoItIs } from "./who-it-is.tsx";

/** Where a partner answers, from the link in a letter. Opening it changes nothing. */
export function ReplyPage({ token }: { readonly token: string }) {
  const { t } = useLingui();
  const [link, setLink] = useState<LinkTold>();
  const [trouble, setTrouble] = useState<Error>();
  const load = useCallback(() => {
    askHelp("getReferralLink", { params: { token } }).then(
      (told) => {
        setTrouble(undefined);
        return setLink(told);
      },
      (reason: unknown) => setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
    );
  }, [token]);
  useEffect(load, [load]);
  return (
    <div className="fb-reply">
      <PageHeading title={t`Can you help someone?`} />
      {trouble === undefined ? undefined : isUnknown(trouble) ? (
        <p className="fb-note" role="alert">
          <Trans>
            This link does not work. Open it again from the letter, all of it. If it still does not work, call
            the people who sent it.
          </Trans>
        </p>
      ) : (
        <Trouble trouble={trouble} again={load} />
      )}
      {link === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {link === undefined ? undefined : <Asked token={token} link={link} onLink={setLink} onStale={load} />}
    </div>
  );
}

/** Mistyped, cut short or made up. */
const isUnknown = (trouble: Error): boolean =>
  trouble instanceof ProblemError &&
  (trouble.problem.code === "not-found" || trouble.problem.code === "unusable-request");

interface AnsweredProps {
  readonly answer: NonNullable<LinkTold["answer"]>;
  /** It was sent just now. */
  readonly isNew: boolean;
  readonly onChange: () => void;
}

const Answered = ({ answer, isNew, onChange }: AnsweredProps) => (
  <section aria-labelledby="told" className="fb-stack">
    <h2 id="told" tabIndex={-1} ref={isNew ? takeFocus : undefined}>
      <Trans>Thank you. You answered:</Trans>
    </h2>
    <output>
      <strong>
        <AnswerWords answer={answer} />
      </strong>
    </output>
    <p>
      <button type="button" className="usa-button usa-button--outline" onClick={onChange}>
        <Trans>Change the answer</Trans>
      </button>
    </p>
  </section>
);

/** The form is gone with its button: whoever sent it goes on at what was answered. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

interface AskedProps {
  readonly token: string;
  readonly link: LinkTold;
  readonly onLink: (link: LinkTold) => void;
  readonly onStale: () => void;
}

function Asked({ token, link, onLink, onStale }: AskedProps) {
  const say = useSay();
  const { longDay } = useFigures();
  const [changing, setChanging] = useState(false);
  const [answered, setAnswered] = useState(false);
  const { state, from, fromPhone, service, need, phase, answer } = link;
  const last = parseDay(link.expires);
  if (state === "closed")
    return (
      <p className="fb-note">
        <Trans>This is closed. The person has found help, or does not need it any more. Thank you.</Trans>
      </p>
    );
  if (state === "expired")
    return (
      <p className="fb-note">
        <Trans>This link has ended. If you can still help, call {from}.</Trans>
        {fromPhone === undefined ? undefined : (
          <>
            {" "}
            <a href={callTo(fromPhone)}>{fromPhone}</a>
          </>
        )}
      </p>
    );
  return (
    <>
      <p>
        <Trans>
          {from} asks for someone who needs this: <strong>{say(need.label)}</strong>. Can{" "}
          <strong>
            <Say text={service.name} />
          </strong>{" "}
          take them?
        </Trans>{" "}
        {phase === "at-work" ? <Trans>The person has a job and wants to keep it.</Trans> : undefined}
      </p>
      <WhoItIs token={token} />
      {answer === undefined || changing ? (
        <AnswerForm
          token={token}
          seen={link.seq}
          before={answer}
          onTold={(told) => {
            setChanging(false);
            setAnswered(true);
            onLink(told);
          }}
          onStale={onStale}
        />
      ) : (
        <Answered answer={answer} isNew={answered} onChange={() => setChanging(true)} />
      )}
      {last === undefined ? undefined : (
        <p className="fb-quiet">
          <Trans>The link works until {longDay(last)}. You do not need to sign in.</Trans>
          {fromPhone === undefined ? undefined : (
            <>
              {" "}
              <Trans>
                Questions? Call {from}: <a href={callTo(fromPhone)}>{fromPhone}</a>
              </Trans>
            </>
          )}
        </p>
      )}
    </>
  );
}
