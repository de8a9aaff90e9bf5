import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { askMeasure } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { useDeed } from "../deed.ts";
import { type Edits, FindingRows } from "./finding-rows.tsx";
import { byRule, type RuleGroup } from "./by-rule.ts";
import { SeverityMark } from "./marks.tsx";
import type { OneSubmission } from "./one-submission.ts";
import { SeverityCount } from "./state-words.tsx";

interface GroupsProps {
  readonly told: OneSubmission;
  /** The rule whose rows are open. */
  readonly open: string | undefined;
  readonly again: () => void;
}

/** What concerns the file as a whole: unreadable, cut off, headings missing or repeated. */
export function FileFindings({ told: { findings } }: { readonly told: OneSubmission }) {
  if (findings.length === 0) return undefined;
  return (
    <section className="fbw-section" aria-labelledby="file-findings">
      <h2 id="file-findings">
        <Trans>The file as a whole</Trans>
      </h2>
      <ul className="fbw-findings">
        {findings.map(({ code, severity, at, message, fix }) => (
          <li key={`${code} ${at}`}>
            <SeverityMark severity={severity} />
            <div lang="en">
              <p>
                <strong>{message}</strong>
              </p>
              <p>{fix}</p>
              <p className="fbw-quiet">
                <code>{code}</code> {at}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every rule that was broken, worst first, with its rows one click away and mended in place. */
export function FindingGroups({ told, open, again }: GroupsProps) {
  const [edits, setEdits] = useState<Edits>(new Map());
  const rules = byRule(told.groups);
  const most = Math.max(1, ...rules.map(({ count }) => count));
  const mendable = told.state === "checked";
  if (told.groups.length === 0) {
    if (told.state === "refused" || told.counts === undefined) return undefined;
    return (
      <section className="fbw-section">
        <h2>
          <Trans>Findings</Trans>
        </h2>
        <p className="fbw-empty">
          <Trans>Every row keeps every rule.</Trans>
        </p>
      </section>
    );
  }
  return (
    <section className="fbw-section" aria-labelledby="findings">
      <h2 id="findings">
        <Trans>Findings by rule, worst first</Trans>
      </h2>
      <ul className="fbw-rules">
        {rules.map((group) => (
          <li key={group.code} className={group.code === open ? "fbw-rule fbw-rule--open" : "fbw-rule"}>
            <GroupHead id={told.id} group={group} most={most} isOpen={group.code === open} />
            {group.code === open ? (
              <FindingRows
                told={told}
                code={group.code}
                edits={edits}
                onEdits={mendable ? setEdits : undefined}
              />
            ) : undefined}
          </li>
        ))}
      </ul>
      {edits.size === 0 ? undefined : (
        <CheckAgain
          told={told}
          edits={edits}
          onDone={() => {
            setEdits(new Map());
            again();
          }}
          onUndo={() => setEdits(new Map())}
        />
      )}
    </section>
  );
}

interface HeadProps {
  readonly id: string;
  readonly group: RuleGroup;
  readonly most: number;
  readonly isOpen: boolean;
}

function GroupHead({ id, group, most, isOpen }: HeadProps) {
  return (
    <div className="fbw-rule__head">
      <SeverityMark severity={group.severity} />
      <div className="fbw-rule__words" lang="en">
        <Link
          to="/submissions/$id"
          params={{ id }}
          search={isOpen ? {} : { code: group.code }}
          replace
          resetScroll={false}
          aria-expanded={isOpen}
          className="fbw-rule__message"
        >
          {group.message}
        </Link>
        <p>{group.fix}</p>
        <p className="fbw-quiet">
          <code>{group.code}</code>
          {group.also.length === 0 ? undefined : <AlsoIn elements={group.also} />}
        </p>
      </div>
      <div className="fbw-rule__count">
        <SeverityCount severity={group.severity} count={group.count} />
        <svg className={`fbw-bar fbw-bar--${group.severity}`} width="100%" height="6" aria-hidden="true">
          <rect width={`${(100 * Math.sqrt(group.count / most)).toFixed(1)}%`} height="6" rx="1" />
        </svg>
      </div>
    </div>
  );
}

/** Elements named before “and so many more”. */
const mostElements = 8;

/** Other elements in which the same rule was broken. */
function AlsoIn({ elements }: { readonly elements: readonly string[] }) {
  const { number } = useFigures();
  const named = elements.slice(0, mostElements).join(", ");
  const more = elements.length - mostElements;
  return (
    <span className="fbw-also">
      {more > 0 ? (
        <Trans>
          the same in {named} and {number(more)} more
        </Trans>
      ) : (
        <Trans>the same in {named}</Trans>
      )}
    </span>
  );
}

interface CheckProps {
  readonly told: OneSubmission;
  readonly edits: Edits;
  readonly onDone: () => void;
  readonly onUndo: () => void;
}

/** Cells that were changed and not yet checked. */
function CheckAgain({ told, edits, onDone, onUndo }: CheckProps) {
  const deed = useDeed(
    () =>
      askMeasure("fixSubmissionCells", {
        params: { id: told.id },
        body: { cells: [...edits.values()].map(({ row, element, value }) => ({ row, element, value })) },
      }),
    onDone,
  );
  return (
    <div className="fbw-unsaved">
      <output>
        <Plural
          value={edits.size}
          one="# cell changed, not yet checked"
          other="# cells changed, not yet checked"
        />
      </output>
      <button type="button" className="usa-button" disabled={deed.busy} onClick={() => deed.run()}>
        <Trans>Check again</Trans>
      </button>
      <button type="button" className="fbw-text-button" onClick={onUndo}>
        <Trans>Undo all changes</Trans>
      </button>
      <DeedTrouble trouble={deed.trouble} />
    </div>
  );
}
