import type { StudyRouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { useWords } from "../../parts/words.ts";
import { BlockName } from "../../parts/block-name.tsx";

/** The same step with others, at other places or times. */
export function Elsewhere({ step }: { readonly step: StudyRouteStep }) {
  const { money, shortDay } = useFigures();
  const { place } = useWords();
  if (step.elsewhere.length === 0) return undefined;
  return (
    <details className="fb-more fb-no-print">
      <summary>
        <Plural
          value={step.elsewhere.length}
          one="The same step at # other place or time"
          other="The same step at # other places or times"
        />
      </summary>
      <ul className="fb-plain-list fb-elsewhere">
        {step.elsewhere.map((other) => (
          <li key={other.offering}>
            <strong>{other.organization}</strong>
            {other.mode === "online" || other.mode === "self-paced" ? undefined : <>, {place(other.place)}</>}
            <br />
            <Trans>
              {shortDay(other.start)} to {shortDay(other.end)}
            </Trans>
            {other.blocks.map((block) => (
              <span key={block} className="fb-part">
                <BlockName block={block} />
              </span>
            ))}
            <span className="fb-part">
              {other.cost === 0 ? <Trans>nothing to pay</Trans> : money(other.cost)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
