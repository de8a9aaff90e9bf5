import { Trans } from "@lingui/react/macro";
import { useTable } from "../board/use-table.ts";
import { keptText } from "../room/use-kept-text.ts";

interface LeftProps {
  readonly lab: string;
  readonly table: string;
  readonly seat: string;
}

/** What somebody wrote whose seat has ended: it stays on this phone, to be read, copied, or put on the board from a new seat. */
export function LeftWords({ lab, table, seat }: LeftProps) {
  const { untaken } = useTable(lab, table, { author: seat, name: "" }, 0);
  const typed = [keptText(`card.${lab}`), keptText(`wish.${lab}`)].flatMap((text) => text ?? []);
  if (untaken.words.length + typed.length === 0) return undefined;
  return (
    <section className="fbd-removed" aria-labelledby="left">
      <h2 id="left">
        <Trans>What you wrote is still on this phone</Trans>
      </h2>
      <p>
        <Trans>
          Come in again and sit at the same table. What is not on the board then, you can put there.
        </Trans>
      </p>
      <ul className="fb-plain-list">
        {typed.map((text) => (
          <li key={`typed ${text}`}>{text}</li>
        ))}
        {untaken.words.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
