import { Trans, useLingui } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { Counts } from "./counts.tsx";
import { partBounds } from "./in-parts.ts";
import type { Brought } from "./use-bringing.ts";

/** How far the file is, and in the end what came of it. */
export function HowFar({ brought }: { readonly brought: Brought | undefined }) {
  return (
    <>
      <output className="fb-block fb-stack">
        {brought === undefined ? undefined : <Told brought={brought} />}
      </output>
      <DeedTrouble trouble={brought?.trouble} />
    </>
  );
}

/** Of a file in parts, those that were not sent yet need the page. */
const isOnePart = (lines: number): boolean => lines <= partBounds.lines;

function Told({ brought }: { readonly brought: Brought }) {
  const { t } = useLingui();
  const { number } = useFigures();
  const { file, state, lines, done, counts } = brought;
  const [so, all] = [number(done), number(lines)];
  return (
    <>
      <h2>{file}</h2>
      {state === "reading" ? (
        <p>
          <Trans>Reading the file …</Trans>
        </p>
      ) : undefined}
      {state === "under-way" || state === "waiting" ? (
        <p className="fbw-sending">
          <progress value={done} max={Math.max(1, lines)} aria-label={t`Brought in so far`} />
          <Trans>
            {so} of {all} lines
          </Trans>
        </p>
      ) : undefined}
      {state === "under-way" || state === "waiting" ? (
        <p>
          {isOnePart(lines) ? (
            <Trans>You may close this page: it goes on. Open it again to see what came of it.</Trans>
          ) : (
            <Trans>
              Keep this page open until all of it is in: it sends the parts one after another. If it is closed
              before, choose the file again: what is there adds nothing.
            </Trans>
          )}
        </p>
      ) : undefined}
      {state === "waiting" ? (
        <p>
          <Trans>Another file of your organization is coming in. This one goes on after it.</Trans>
        </p>
      ) : undefined}
      {state === "done" ? (
        <p>
          <strong>
            <Trans>All of it is in.</Trans>
          </strong>
        </p>
      ) : undefined}
      {state === "refused" ? <Stopped brought={brought} /> : undefined}
      {state === "reading" || (state === "refused" && done === 0) ? undefined : <Counts counts={counts} />}
    </>
  );
}

function Stopped({ brought: { done, findings } }: { readonly brought: Brought }) {
  const { number } = useFigures();
  const kept = number(done);
  if (done > 0)
    return (
      <p>
        <strong>
          <Trans>Lines 1 to {kept} are in; nothing after them was kept.</Trans>
        </strong>{" "}
        {findings.length === 0 ? (
          <Trans>Send the file again, and it goes on from there.</Trans>
        ) : (
          <Trans>Mend the lines below and send the whole file again.</Trans>
        )}
      </p>
    );
  return (
    <p>
      <strong>
        <Trans>Nothing was kept.</Trans>
      </strong>{" "}
      {findings.length === 0 ? undefined : <Trans>Mend the lines below and send the whole file again.</Trans>}
    </p>
  );
}
