import { Trans, useLingui } from "@lingui/react/macro";
import type { PersonRecord } from "../ask.ts";
import { DayOf } from "../day-of.tsx";
import { programs, scopes, wordsOf } from "./codes.ts";

interface FoldsProps {
  readonly record: PersonRecord;
}

/** Periods of participation as of today. */
export function Periods({ record: { periods } }: FoldsProps) {
  const { t } = useLingui();
  const scopeName = (scope: string): string | undefined => {
    const words = wordsOf(scopes, scope);
    return words === undefined ? undefined : t(words);
  };
  return (
    <details className="fbp-fold" open={periods.length > 0}>
      <summary>
        <Trans>Periods of participation</Trans> ({periods.length})
      </summary>
      {periods.length === 0 ? (
        <p className="fbw-quiet">
          <Trans>None yet: no service or eligibility that makes a participant is written down.</Trans>
        </p>
      ) : (
        <ul className="fbw-lines">
          {periods.map(({ scope, name, entry, exit, last, programs: own }) => (
            <li key={`${scope} ${entry}`}>
              <strong>{scopeName(scope) ?? name}</strong>{" "}
              {exit === undefined ? (
                <Trans>
                  since <DayOf day={entry} />, last service <DayOf day={last} />
                </Trans>
              ) : (
                <Trans>
                  from <DayOf day={entry} />, exit <DayOf day={exit} />
                </Trans>
              )}
              <span className="fbw-under">
                {own
                  .map((program) => wordsOf(programs, program))
                  .map((words) => (words === undefined ? "" : t(words)))
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** The newest level of each subject and test, and how it stands to the one it is held against. */
export function Levels({ record: { levels } }: FoldsProps) {
  const newest = [...new Map(levels.map((level) => [`${level.test} ${level.subject}`, level])).values()];
  return (
    <details className="fbp-fold" open={newest.length > 0}>
      <summary>
        <Trans>Levels</Trans> ({newest.length})
      </summary>
      {newest.length === 0 ? (
        <p className="fbw-quiet">
          <Trans>No test result yet.</Trans>
        </p>
      ) : (
        <ul className="fbw-lines">
          {newest.map(({ event, test, subject, scale, level, day, accepted, base, gain }) => {
            const before = levels.find((other) => other.event === base);
            return (
              <li key={event}>
                <strong>
                  <span lang="en">{subject}</span>:{" "}
                  {level > 6 ? (
                    <Trans>beyond {scale} level 6</Trans>
                  ) : (
                    <Trans>
                      {scale} level {level}
                    </Trans>
                  )}
                </strong>{" "}
                <DayOf day={day} />
                <span className="fbw-under">
                  <span lang="en">{test}</span>
                  {accepted ? undefined : (
                    <Trans> · the reporting system did not take this test on that day: no gain counts</Trans>
                  )}
                  {before === undefined ? undefined : gain ? (
                    <Trans>
                      {" "}
                      · a level gain: level {before.level} on <DayOf day={before.day} />
                    </Trans>
                  ) : (
                    <Trans>
                      {" "}
                      · no gain yet over level {before.level} on <DayOf day={before.day} />
                    </Trans>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p className="fbw-quiet">
        <Trans>
          A gain is a later test at a higher level in the same subject by the same test, over the last test
          before the program year (1 July), or else the first.
        </Trans>
      </p>
    </details>
  );
}
