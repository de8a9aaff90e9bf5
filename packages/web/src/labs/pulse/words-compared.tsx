import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";

/** What became of a word between two questions: people, and their share of those who answered (0 to 1). */
export interface ComparedWord {
  readonly shown: string;
  readonly before: { readonly people: number; readonly share: number };
  readonly after: { readonly people: number; readonly share: number };
}

/** Before and after side by side, the largest change first. */
export function WordsCompared({ words }: { readonly words: readonly ComparedWord[] }) {
  const { percent } = useFigures();
  return (
    <table className="fbd-ranked fbd-compared">
      <caption>
        <Trans>Before and after, as shares of those who answered. The largest change is first.</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Word</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
          <th scope="col">
            <Trans>Difference</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ shown, before, after }) => {
          const change = Math.round(100 * after.share) - Math.round(100 * before.share);
          return (
            <tr key={shown}>
              <th scope="row">{shown}</th>
              <td>
                <span
                  className="fbd-bar fbd-bar--before"
                  style={{ inlineSize: `${100 * before.share}%` }}
                  aria-hidden="true"
                />
                {percent(before.share)} <span className="fb-quiet">({before.people})</span>
              </td>
              <td>
                <span
                  className="fbd-bar"
                  style={{ inlineSize: `${100 * after.share}%` }}
                  aria-hidden="true"
                />
                {percent(after.share)} <span className="fb-quiet">({after.people})</span>
              </td>
              <td>
                {change > 0 ? "▲ +" : change < 0 ? "▼ −" : "= "}
                {Math.abs(change)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
