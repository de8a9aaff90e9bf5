import { Trans, useLingui } from "@lingui/react/macro";
import { type Sentence, unproved } from "@footbridge/core/lab/brief/document.ts";
import { sectionOfText } from "@footbridge/core/lab/brief/text.ts";
import { useState } from "react";
import type { Brief } from "../ask.ts";
import { BriefWords, type EvidenceNumbers } from "./brief-words.tsx";

/** Letters of a section, as the room takes it. */
const longest = 20_000;

interface SectionProps {
  readonly section: Brief["sections"][number];
  readonly numbers: EvidenceNumbers;
  readonly busy: boolean;
  /** Without a text: what the record says, again. */
  readonly onEdit: (section: string, text: string | undefined) => void;
}

/** One section of the brief: read, put in one's own words, or as the record has it again. */
export function BriefSection({ section, numbers, busy, onEdit }: SectionProps) {
  const { t } = useLingui();
  const { id, title, generated, edited, outdated } = section;
  const [typed, setTyped] = useState<string>();
  const now = edited ?? generated;
  return (
    <section className="fbd-section" aria-labelledby={`section-${id}`}>
      <h3 id={`section-${id}`}>{title}</h3>
      {outdated ? (
        <p className="fbd-line">
          <Trans>The record has changed since you wrote this. It says now:</Trans>
          <span className="fbd-said-now">{generated}</span>
        </p>
      ) : undefined}
      {typed === undefined ? (
        <BriefWords id={id} title={title} text={now} numbers={numbers} />
      ) : (
        <>
          <textarea
            className="fbd-text"
            aria-label={t`Text of: ${title}`}
            aria-describedby={`proof-${id}`}
            rows={Math.min(24, now.split("\n").length + 3)}
            maxLength={longest}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Proof id={`proof-${id}`} missing={unproved(sectionOfText(section, typed))} />
        </>
      )}
      <p className="fbd-row">
        {typed === undefined ? (
          <button type="button" className="fbw-text-button" onClick={() => setTyped(now)}>
            {t`Edit: ${title}`}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="usa-button"
              disabled={busy}
              onClick={() => {
                if (typed !== now) onEdit(id, typed);
                setTyped(undefined);
              }}
            >
              <Trans>Save</Trans>
            </button>
            <button type="button" className="fbw-text-button" onClick={() => setTyped(undefined)}>
              <Trans>Leave it as it was</Trans>
            </button>
          </>
        )}
        {edited === undefined || typed !== undefined ? undefined : (
          <button
            type="button"
            className="fbw-text-button"
            disabled={busy}
            onClick={() => onEdit(id, undefined)}
          >
            {t`As the record has it again: ${title}`}
          </button>
        )}
      </p>
    </section>
  );
}

/** Which numbers of the host's own words say nothing of where they come from. */
function Proof({ id, missing }: { readonly id: string; readonly missing: readonly Sentence[] }) {
  return (
    <output id={id} className="fb-block fbw-quiet">
      {missing.length === 0 ? (
        <Trans>
          A mark such as [[people]] after a sentence leads to its evidence. Up to {longest} letters.
        </Trans>
      ) : (
        <>
          <Trans>These have a number, and no evidence yet. Put a mark such as [[people]] after each:</Trans>
          <ul>
            {missing.map(({ text }, place) => (
              // Two may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </output>
  );
}
