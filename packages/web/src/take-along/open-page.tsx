import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Answers } from "../answers/answers.ts";
import { AnswerInWords, QuestionName } from "../answers/in-words.tsx";
import { keepAnswers, useAnswers } from "../answers/kept.ts";
import { isAnswered, questions } from "../ask/questions.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { readFile, type Saved, unpacked } from "./saved.ts";

type Found = Saved | "broken" | undefined;

/** Opens answers that were saved as a link or a file; nothing on the device changes before the person says so. */
export function OpenPage() {
  const { t } = useLingui();
  const hash = useLocation({ select: (location) => location.hash });
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let here = true;
    if (hash !== "") void unpacked(hash).then((saved) => (here ? setFound(saved ?? "broken") : undefined));
    return () => {
      here = false;
    };
  }, [hash]);
  return (
    <div className="fb-stack fb-open">
      <PageHeading title={t`Open saved answers`} />
      <output className="fb-stack fb-block">
        {found === "broken" ? (
          <p className="fb-note">
            <Trans>We can’t read this. The link may be cut off, or the file may be from another app.</Trans>
          </p>
        ) : undefined}
        {found === undefined || found === "broken" ? undefined : <FoundAnswers saved={found} />}
      </output>
      <FilePicker onText={(text) => setFound(readFile(text) ?? "broken")} />
    </div>
  );
}

function FoundAnswers({ saved }: { readonly saved: Saved }) {
  const own = useAnswers();
  const navigate = useNavigate();
  const open = (): void => {
    keepAnswers(saved.answers);
    void (saved.itinerary === undefined
      ? navigate({ to: "/routes", replace: true })
      : navigate({ to: "/routes/$itinerary", params: { itinerary: saved.itinerary }, replace: true }));
  };
  return (
    <>
      <p>
        <Trans>We found these answers:</Trans>
      </p>
      <AnswerList answers={saved.answers} />
      {questions.some((question) => isAnswered(question, own)) ? (
        <p className="fb-note">
          <Trans>You have answers on this device now. These will take their place.</Trans>
        </p>
      ) : undefined}
      <p>
        <button type="button" className="usa-button" onClick={open}>
          {saved.itinerary === undefined ? <Trans>Show the routes</Trans> : <Trans>Show the route</Trans>}
        </button>
      </p>
    </>
  );
}

const AnswerList = ({ answers }: { readonly answers: Answers }) => (
  <dl className="fb-strip__list fb-open__answers">
    {questions
      .filter((question) => isAnswered(question, answers))
      .map((question) => (
        <div key={question} className="fb-strip__line">
          <dt>
            <QuestionName question={question} />
          </dt>
          <dd>
            <AnswerInWords question={question} answers={answers} />
          </dd>
        </div>
      ))}
  </dl>
);

function FilePicker({ onText }: { readonly onText: (text: string) => void }) {
  return (
    <div className="usa-form-group">
      <label className="usa-label fb-group__legend" htmlFor="saved-file">
        <Trans>Pick a file you saved here before</Trans>
      </label>
      <p className="usa-hint" id="saved-file-hint">
        <Trans>It stays on this device.</Trans>
      </p>
      <input
        id="saved-file"
        type="file"
        accept=".json,application/json"
        aria-describedby="saved-file-hint"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void file.text().then(onText, () => onText(""));
        }}
      />
    </div>
  );
}
