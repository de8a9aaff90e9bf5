import { bringBack } from "@footbridge/live/pathway/edits.ts";
import { removedSteps } from "@footbridge/live/pathway/read.ts";
import { wordsIn } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn, useOpen, useSayAloud } from "../drawing.ts";

/** Cards that somebody took away, to be brought back with their words; below both views. */
export function TakenAway() {
  const { t } = useLingui();
  const { doc, deed, readOnly } = useDrawn();
  const open = useOpen();
  const sayAloud = useSayAloud();
  const gone = removedSteps(doc);
  if (gone.length === 0 || readOnly) return undefined;
  const count = gone.length;
  const back = (key: string, title: string): void => {
    deed(bringBack(key));
    open(key, true);
    sayAloud(t`“${title}” is back.`);
  };
  return (
    <details className="fbe-gone">
      <summary>
        <Trans>Taken away: {count}</Trans>
      </summary>
      <ul>
        {gone.map(({ key, entry }) => {
          const title = wordsIn(entry, "title") || key;
          return (
            <li key={key}>
              {title}{" "}
              <button type="button" className="fbw-text-button" onClick={() => back(key, title)}>
                <Trans>Bring back {title}</Trans>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
