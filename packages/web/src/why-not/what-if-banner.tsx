import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { Answers } from "../answers/answers.ts";
import { keepAnswers } from "../answers/kept.ts";
import { ChangeWords } from "./change-words.tsx";
import { takeAnnouncement } from "./what-if.ts";

/** Says that the routes below are for changed answers, and leads back to the person's own. */
export function WhatIfBanner({ answers }: { readonly answers: Answers }) {
  const box = useRef<HTMLDivElement>(null);
  const { whatIf } = answers;
  useEffect(() => {
    if (takeAnnouncement()) box.current?.focus();
  });
  if (whatIf === undefined) return undefined;
  return (
    <div ref={box} tabIndex={-1} className="fb-if fb-what-if">
      <p>
        <Trans>What if? These routes hold with this change:</Trans>
      </p>
      <ul>
        {whatIf.changes.map((change, index) => (
          <li key={index}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
      <p className="fb-row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => keepAnswers(whatIf.before)}
        >
          <Trans>Go back to my own answers</Trans>
        </button>
        <button
          type="button"
          className="fb-text-button"
          onClick={() => keepAnswers({ ...answers, whatIf: undefined })}
        >
          <Trans>Keep this change</Trans>
        </button>
      </p>
    </div>
  );
}
