import { Trans, useLingui } from "@lingui/react/macro";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useActing } from "../acting.ts";
import { useWorkAsked } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { AnswerForm } from "./answer-form.tsx";

/** Wishes to be deleted, those that wait first. */
export function DeletionsPage() {
  const { t } = useLingui();
  const { role } = useActing();
  const { data, trouble, again } = useWorkAsked("listDeletions", {});
  const waiting = data?.items.filter(({ state }) => state === "asked") ?? [];
  const answered = data?.items.filter(({ state }) => state !== "asked") ?? [];
  return (
    <>
      <PageHeading title={t`Wishes to be deleted`} />
      <p className="fbw-lede">
        <Trans>
          Erasing takes away name, contact, account, sensitive facts and every free word about the person.
          Days, kinds and codes of what happened stay under the pseudonym, because published numbers stand on
          them. The person is told by letter.
        </Trans>
      </p>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {data !== undefined && data.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>Nobody has asked.</Trans>
        </p>
      ) : undefined}
      <ul className="fbk-letters">
        {waiting.map(({ id, person, askedAt, words }) => (
          <li key={id}>
            <h2>{person}</h2>
            <p className="fbw-quiet">
              <Trans>
                Asked <Moment of={askedAt} />
              </Trans>
            </p>
            {words === "" ? undefined : <p className="fbk-letter__words">{words}</p>}
            {role === "admin" ? <AnswerForm id={id} person={person} onAnswered={again} /> : undefined}
          </li>
        ))}
        {answered.map(({ id, person, state, answeredAt, answer }) => (
          <li key={id}>
            <h2>{person}</h2>
            <p>
              {state === "done" ? <Trans>Erased</Trans> : <Trans>Not erased</Trans>}{" "}
              {answeredAt === undefined ? undefined : <Moment of={answeredAt} />}
            </p>
            <p className="fbk-letter__words">{answer}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
