import "../styles/person.css";
import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useState } from "react";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Moment } from "../work/moment.tsx";
import { askPerson, type PersonRecord } from "./ask.ts";
import { Closed } from "./closed.tsx";
import { Head } from "./head.tsx";
import { sections } from "./sections.ts";
import { keepWhy, whyNow } from "./why.ts";
import { WhyILook } from "./why-i-look.tsx";

interface PageProps {
  /** `person`: the pseudonym that the address names. */
  readonly params: Readonly<Record<string, string>>;
}

/** One person for those who work with them: the reason first, then everything in its sections. */
export function PersonPage({ params: { person = "" } }: PageProps) {
  return <OfPerson key={person} person={person} />;
}

function OfPerson({ person }: { readonly person: string }) {
  const { t } = useLingui();
  const [why, setWhy] = useState(() => whyNow(person));
  const say = (words: string): void => {
    keepWhy(person, words);
    setWhy(words);
  };
  if (why !== undefined) return <Opened person={person} why={why} onOther={() => setWhy(undefined)} />;
  return (
    <div className="fbp">
      <PageHeading title={t`A person’s record`} />
      <WhyILook onWhy={say} />
    </div>
  );
}

interface OpenedProps {
  readonly person: string;
  readonly why: string;
  readonly onOther: () => void;
}

function Opened({ person, why, onOther }: OpenedProps) {
  const { t } = useLingui();
  const { record, trouble, again } = useRecord(person, why);
  const name = record?.person.name ?? "";
  return (
    <div className="fbp">
      <PageHeading title={name === "" ? t`A person’s record` : name} />
      {trouble instanceof ProblemError && trouble.problem.code === "not-found" ? (
        <Closed person={person} problem={trouble.problem} />
      ) : (
        <WorkTrouble trouble={trouble} again={again} />
      )}
      {record === undefined && trouble === undefined ? <Loading lines={8} /> : undefined}
      {record === undefined ? undefined : (
        <>
          {record.emergency === undefined ? undefined : <InEmergency of={record.emergency} />}
          <Head person={record.person} why={why} onOther={onOther} again={again} />
          <Places />
          {sections.map(({ id, title, part: Part }) => (
            <section key={id} id={id} className="fbp-section" aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{t(title)}</h2>
              <Part record={record} why={why} again={again} />
            </section>
          ))}
        </>
      )}
    </div>
  );
}

/** Open without consent: until when, and why, as whoever opened it wrote. */
const InEmergency = ({ of }: { readonly of: NonNullable<PersonRecord["emergency"]> }) => (
  <p className="fbp-emergency" role="note">
    <strong>
      <Trans>
        Open to you in an emergency, until <Moment of={of.until} />
      </Trans>
    </strong>{" "}
    <Trans>You wrote: {of.reason}</Trans>
  </p>
);

/** The sections by name, where there are several. */
function Places() {
  const { t } = useLingui();
  if (sections.length < 2) return undefined;
  return (
    <nav className="fbp-places" aria-label={t`Sections`}>
      <Trans>Go to</Trans>{" "}
      {sections.map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          {t(title)}
        </a>
      ))}
    </nav>
  );
}

/** The record, read anew when asked; what is there stays in sight meanwhile. */
function useRecord(person: string, why: string) {
  const [record, setRecord] = useState<PersonRecord>();
  const [trouble, setTrouble] = useState<Error>();
  const again = useCallback(() => {
    askPerson("readRecord", { params: { person }, body: { why } })
      .then((told) => setRecord(told))
      .then(
        () => setTrouble(undefined),
        (reason: unknown) => setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
      );
  }, [person, why]);
  useEffect(again, [again]);
  return { record, trouble, again };
}
