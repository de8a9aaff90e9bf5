import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import type { JourneyWords, PersonRecord } from "../ask.ts";
import { DayOf } from "../day-of.tsx";
import * as codes from "./codes.ts";
import { partOf } from "./draft.ts";
import { factFields } from "./facts.ts";
import { ReferralEntry } from "./referral-entry.tsx";

interface WordsProps {
  readonly body: Readonly<Record<string, unknown>>;
  readonly record: PersonRecord;
  readonly words: JourneyWords | undefined;
}

/** What happened, in one plain sentence. */
export function EntryWords(props: WordsProps) {
  const kind = String(props.body["kind"]);
  const Sentence = sentences[kind];
  return Sentence === undefined ? <>{kind}</> : <Sentence {...props} />;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function useCode(): (list: codes.Codes, code: unknown) => string {
  const { t } = useLingui();
  return (list, code) => {
    const words = codes.wordsOf(list, code);
    return words === undefined ? text(code) : t(words);
  };
}

/** The class an event is about. */
function useClass({ body, record }: WordsProps): string {
  const { t } = useLingui();
  const of = record.entries.find(({ id }) => id === body["enrollment"]);
  return of === undefined ? t`a class` : text(of.body["title"]);
}

function Program({ body }: WordsProps) {
  const code = useCode();
  return <span className="fbw-quiet"> · {code(codes.programs, body["program"])}</span>;
}

function Attendance(props: WordsProps) {
  const title = useClass(props);
  const hours = Number(props.body["hours"]);
  return props.body["present"] === true ? (
    <Trans>
      Was at {title}, {hours} hours
    </Trans>
  ) : (
    <Trans>Missed {title}</Trans>
  );
}

function Completion(props: WordsProps) {
  const title = useClass(props);
  return props.body["completed"] === true ? <Trans>Completed {title}</Trans> : <Trans>Left {title}</Trans>;
}

function Service(props: WordsProps) {
  const { body, words } = props;
  const name = words?.services.find(({ id }) => id === body["service"])?.name ?? text(body["service"]);
  return (
    <>
      <span lang="en">{name}</span>
      {body["end"] === undefined ? undefined : (
        <>
          {" "}
          <Trans>
            until <DayOf day={text(body["end"])} />
          </Trans>
        </>
      )}
      <Program {...props} />
    </>
  );
}

function Job({ body }: WordsProps) {
  const { rate } = useFigures();
  const { hoursPerWeek: hours, centsPerHour: cents } = body;
  const employer = text(body["employer"]);
  return (
    <>
      <Trans>Began to work at {employer}</Trans>
      {typeof hours === "number" ? <Trans>, {hours} hours a week</Trans> : undefined}
      {typeof cents === "number" ? <Trans>, {rate(cents)} an hour</Trans> : undefined}
      {body["end"] === undefined ? undefined : (
        <Trans>
          , until <DayOf day={text(body["end"])} />
        </Trans>
      )}
      {body["verified"] === true ? undefined : (
        <span className="fbw-quiet">
          {" "}
          · <Trans>not yet checked</Trans>
        </span>
      )}
    </>
  );
}

function Wage({ body }: WordsProps) {
  const { money } = useFigures();
  const code = useCode();
  const quarter = text(body["quarter"]);
  return (
    <>
      <Trans>
        {money(Number(body["cents"]))} paid in {quarter}
      </Trans>
      <span className="fbw-quiet"> · {code(codes.wageSources, body["source"])}</span>
    </>
  );
}

function FollowUp({ body }: WordsProps) {
  const code = useCode();
  const days = Number(body["due"]);
  return (
    <Trans>
      {days} days after the job began: {code(codes.employed, body["employed"])}
    </Trans>
  );
}

function Assessment({ body }: WordsProps) {
  const form = text(body["form"]);
  const score = Number(body["score"]);
  return (
    <>
      <span lang="en">
        {text(body["test"])} {text(body["subject"])}
      </span>
      {form === "" ? undefined : <Trans>, form {form}</Trans>}
      <Trans>: score {score}</Trans>
    </>
  );
}

function Term({ body }: WordsProps) {
  const college = text(body["college"]);
  const earned = body["creditsEarned"];
  return (
    <>
      <Trans>
        A term at {college}, until <DayOf day={text(body["end"])} />
      </Trans>
      {typeof earned === "number" ? <Trans>, {earned} credits earned</Trans> : undefined}
    </>
  );
}

/** Facts that the form knows in words, and how many more there are. */
function Facts({ body }: WordsProps) {
  const { t } = useLingui();
  const code = useCode();
  const facts = partOf(body, "facts");
  const named = factFields.filter(({ name }) => text(facts[name]) !== "");
  const more = Object.keys(facts).length - named.length;
  return (
    <>
      <Trans>Intake</Trans>
      {named.map(({ name, label, choices }, place) => (
        <span key={name}>
          {place === 0 ? ": " : "; "}
          {t(label)} – {code(Array.isArray(choices) ? choices : [], facts[name])}
        </span>
      ))}
      {more === 0 ? undefined : (
        <span className="fbw-quiet">
          {" "}
          · <Plural value={more} one="# other fact" other="# other facts" />
        </span>
      )}
    </>
  );
}

function Coded({
  list,
  code,
  before,
}: {
  readonly list: codes.Codes;
  readonly code: unknown;
  readonly before: ReactNode;
}) {
  const words = useCode();
  return (
    <>
      {before}: {words(list, code)}
    </>
  );
}

const sentences: Readonly<Record<string, (props: WordsProps) => ReactNode>> = {
  referral: ReferralEntry,
  intake: Facts,
  assessment: Assessment,
  eligibility: (props) => (
    <>
      {props.body["eligible"] === true ? <Trans>Found eligible</Trans> : <Trans>Found not eligible</Trans>}
      <Program {...props} />
    </>
  ),
  enrollment: (props) => (
    <>
      <Trans>Enrolled in {text(props.body["title"])}</Trans>
      <Program {...props} />
    </>
  ),
  waiting: ({ body }) =>
    body["left"] === true ? (
      <Trans>Off the waiting list of {text(body["title"])}</Trans>
    ) : (
      <Trans>On the waiting list of {text(body["title"])}</Trans>
    ),
  completion: Completion,
  attendance: Attendance,
  service: Service,
  "planned-gap": (props) => (
    <>
      <Trans>
        Pause until <DayOf day={text(props.body["until"])} />: {text(props.body["reason"])}
      </Trans>
      <Program {...props} />
    </>
  ),
  milestone: ({ body }) => <Trans>Reached: {text(body["milestone"])}</Trans>,
  "skill-gain": ({ body }) => (
    <Coded list={codes.gains} code={body["gain"]} before={<Trans>Skill gain</Trans>} />
  ),
  credential: ({ body }) => (
    <>
      <Trans>Earned: {text(body["name"])}</Trans>
      <span className="fbw-quiet">
        {" "}
        · <Coded list={codes.credentialTypes} code={body["type"]} before={<Trans>Type</Trans>} />
      </span>
    </>
  ),
  exit: (props) => (
    <>
      <Trans>Left the program</Trans>
      {props.body["reason"] === "00" ? undefined : (
        <Coded list={codes.exitReasons} code={props.body["reason"]} before="" />
      )}
      <Program {...props} />
    </>
  ),
  employment: Job,
  wage: Wage,
  "follow-up": FollowUp,
  "college-term": Term,
  contact: ({ body }) => (
    <>
      <Coded list={codes.ways} code={body["way"]} before={<Trans>Contact</Trans>} />
      {body["note"] === undefined ? undefined : <span className="fbp-note">{text(body["note"])}</span>}
    </>
  ),
};
