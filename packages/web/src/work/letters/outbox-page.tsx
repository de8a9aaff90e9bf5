import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askWork, useWorkAsked } from "../ask.ts";
import { Moment } from "../moment.tsx";

type Outbox = Told<"listOutbox">;

/** Letters, newest first. */
export function OutboxPage() {
  const { t } = useLingui();
  const { data, trouble, again } = useWorkAsked("listOutbox", {});
  return (
    <>
      <PageHeading title={t`Letters`} />
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={5} /> : undefined}
      {data === undefined ? undefined : (
        <>
          <Mail mail={data.mail} />
          {data.items.length === 0 ? (
            <p className="fbw-empty">
              <Trans>No letter has been written yet.</Trans>
            </p>
          ) : (
            <ul className="fbk-letters">
              {data.items.map((letter) => (
                <Letter key={letter.id} letter={letter} onTried={again} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Mail({ mail: { server, waiting, failing } }: { readonly mail: Outbox["mail"] }) {
  return (
    <p className="fbw-lede">
      {server ? (
        <Trans>
          Letters go out by the mail server. <Plural value={waiting} one="# waits" other="# wait" />,{" "}
          {failing} of them or given up were refused.
        </Trans>
      ) : (
        <Trans>
          No mail server is set up (FOOTBRIDGE_SMTP_URL): letters stay here, to be read. Codes of participants
          are shown to nobody but the desk at the machine.
        </Trans>
      )}
    </p>
  );
}

interface LetterProps {
  readonly letter: Outbox["items"][number];
  readonly onTried: () => void;
}

function Letter({ letter, onTried }: LetterProps) {
  const { t } = useLingui();
  const { id, at, recipient, subject, body, sentAt, failure, attempts, givenUp } = letter;
  const tryIt = useDeed(() => askWork("tryLetterAgain", { params: { id } }), onTried);
  return (
    <li>
      <h2>{subject}</h2>
      <p className="fbw-quiet">
        <Trans>
          To {recipient}, <Moment of={at} />
        </Trans>
      </p>
      {sentAt === undefined ? undefined : (
        <p>
          <Trans>
            Sent <Moment of={sentAt} />; its words are not kept.
          </Trans>
        </p>
      )}
      {failure === undefined || sentAt !== undefined ? undefined : (
        <>
          <p className="fbw-problem">
            {givenUp ? (
              <Plural value={attempts} one="Given up after # try:" other="Given up after # tries:" />
            ) : (
              <Plural
                value={attempts}
                one="Refused # time, tried again:"
                other="Refused # times, tried again:"
              />
            )}{" "}
            <span lang="en">{failure}</span>
          </p>
          <button
            type="button"
            className="fbw-text-button"
            aria-label={t`Send it again now: ${recipient}`}
            aria-disabled={tryIt.busy}
            onClick={() => tryIt.run()}
          >
            <Trans>Send it again now</Trans>
          </button>
          <DeedTrouble trouble={tryIt.trouble} />
        </>
      )}
      {body === "" ? undefined : <p className="fbk-letter__words">{body}</p>}
    </li>
  );
}
