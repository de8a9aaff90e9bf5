import { levelOf } from "@footbridge/core/history/level-of.ts";
import { Trans } from "@lingui/react/macro";
import type { JourneyWords } from "../ask.ts";
import type { Draft } from "./draft.ts";

interface LevelProps {
  readonly draft: Draft;
  readonly words: JourneyWords | undefined;
}

/** The level that the score tells, while it is typed. */
export function LevelTold({ draft, words }: LevelProps) {
  const { test = "", subject = "", form = "", score = "" } = draft;
  if (words === undefined || !/^\d+$/.test(score.trim()) || test === "" || subject === "") return undefined;
  const tests = words.tests.map(({ forms, acceptedUntil: _until, ...one }) => ({
    ...one,
    forms: Object.fromEntries(
      Object.entries(forms ?? {}).map(([name, [low = 1, high = 6]]): [string, [number, number]] => [
        name,
        [low, high],
      ]),
    ),
  }));
  const told = levelOf(
    { tests: { tests } },
    { test, subject, ...(form === "" ? {} : { form }) },
    Number(score),
  );
  return (
    <output className="fbp-told">
      {typeof told === "string" ? (
        told === "outside-form" ? (
          <Trans>This form of the test does not tell that level. Check form and score.</Trans>
        ) : (
          <Trans>This score lies outside the test’s scale.</Trans>
        )
      ) : told.level === 7 ? (
        <Trans>Beyond the highest level of this test.</Trans>
      ) : (
        <Trans>
          {told.benchmark.scale} level {told.level}
        </Trans>
      )}
    </output>
  );
}
