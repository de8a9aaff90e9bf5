import { Trans, useLingui } from "@lingui/react/macro";
import { useSay } from "../../i18n/say.tsx";
import { type Cell, drawnAt, sayingOf } from "../../published/cells.ts";
import { useSaid } from "../cell-words.tsx";
import { boundsOf, scaleOf } from "../drawing/scale.ts";
import { Split, type SplitRow } from "../drawing/splits.tsx";
import { useGroupKinds } from "../group-kinds.ts";
import type { PartProps } from "./shared.ts";

interface SplitsProps extends PartProps {
  readonly cells: readonly Cell[];
}

/** Kinds of one group each share a panel. */
const panelOf = (kind: string): string =>
  ["veteran", "claimant", "incumbent"].includes(kind) ? "other" : kind;

/** The number for each group of people, kind by kind, all on one scale. */
export function SplitsPart({ looked, known, cells }: SplitsProps) {
  const { t } = useLingui();
  const say = useSay();
  const kindName = useGroupKinds();
  const { definition } = looked;
  const byGroup = new Map(cells.map((cell) => [cell.group, cell]));
  const all = byGroup.get("all");
  const everyone = all === undefined || definition.kind === "count" ? undefined : drawnAt(all);
  const shown = known.groups
    .filter(({ id, kind }) => id !== "all" && kind !== "borough" && byGroup.has(id))
    .map((group) => ({ ...group, kind: panelOf(group.kind) }));
  const kinds = [...new Set(shown.map(({ kind }) => kind))].map((kind) => ({
    kind,
    rows: shown.flatMap((group): readonly SplitRow[] => {
      const cell = byGroup.get(group.id);
      return group.kind !== kind || cell === undefined ? [] : [{ id: group.id, name: say(group.name), cell }];
    }),
  }));
  if (kinds.length === 0) return undefined;
  const drawn = kinds.flatMap(({ rows }) => rows.flatMap(({ cell }) => drawnAt(cell) ?? []));
  const values =
    everyone === undefined ? [...drawn, ...(definition.kind === "count" ? [0] : [])] : [...drawn, everyone];
  const scale = scaleOf(values, boundsOf(definition.kind, 4));
  const heads = { figure: t`Figure`, people: definition.kind === "count" ? "" : t`of` };
  return (
    <section className="fbw-part-of" aria-labelledby="splits">
      <h2 id="splits">
        <Trans>Who it differs for</Trans>
      </h2>
      <SplitsSentence
        rows={kinds.flatMap(({ rows }) => rows)}
        everyone={everyone === undefined ? undefined : all}
        looked={looked}
      />
      <div className="fbw-splits">
        {kinds.map(({ kind, rows }) => (
          <Split
            key={kind}
            title={kindName(kind)}
            rows={rows}
            written={definition}
            scale={scale}
            everyone={definition.kind === "count" ? 0 : everyone}
            heads={heads}
          />
        ))}
      </div>
      {cells.some((cell) => sayingOf(cell).says === "withheld") ? <WithheldNote /> : undefined}
    </section>
  );
}

/** Why some numbers are hatched; the same words for every reason. */
export const WithheldNote = () => (
  <p className="fbw-quiet fbw-note">
    <svg width="28" height="12" aria-hidden="true" className="fbw-note__sample">
      <rect width="28" height="12" rx="2" />
      <path d="M2 12L14 0M12 12L24 0M22 12L28 6M-4 8L4 0" />
    </svg>
    <Trans>
      Hatched: withheld, because fewer than 10 people stand behind it, or because it would give away a number
      that is.
    </Trans>
  </p>
);

interface SentenceProps extends Pick<PartProps, "looked"> {
  readonly rows: readonly SplitRow[];
  readonly everyone: Cell | undefined;
}

function SplitsSentence({ rows, everyone, looked: { definition } }: SentenceProps) {
  const said = useSaid(definition);
  if (everyone === undefined) return undefined;
  const told = rows
    .flatMap(({ name, cell }) => {
      const value = drawnAt(cell);
      return value === undefined ? [] : [{ name, value, words: said(cell) }];
    })
    .toSorted((a, b) => a.value - b.value);
  const [lowest] = told;
  const highest = told.at(-1);
  if (lowest === undefined || highest === undefined || lowest.value === highest.value) return undefined;
  return (
    <p className="fbw-summary">
      <Trans>
        From {lowest.words} ({lowest.name}) to {highest.words} ({highest.name}); everyone: {said(everyone)},
        the upright line.
      </Trans>
    </p>
  );
}
