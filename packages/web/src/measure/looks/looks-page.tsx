import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useMeasured } from "../../published/ask.ts";
import { WideTable } from "../wide-table.tsx";
import { WorkTrouble } from "../work-trouble.tsx";
import { LookRow } from "./look-row.tsx";

const perPage = 50;

/** Who looked at the people behind a number, when and why, newest first. */
export function LooksPage() {
  const { t } = useLingui();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const after = cursors.at(-1);
  const known = useMeasured("listDefinitions", {}, { freshMs: 300_000 });
  const { data, trouble, again, moving } = useMeasured(
    "listLooks",
    { query: { limit: perPage, ...(after === undefined ? {} : { after }) } },
    { freshMs: 0, family: "looks" },
  );
  const next = data?.next;
  return (
    <>
      <PageHeading title={t`Who looked`} />
      <p className="fbw-lede">
        <Trans>
          Whoever looks at the people behind a number gives a name and a reason first. Both are kept here, and
          nobody can take them out again.
        </Trans>
      </p>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data?.total === 0 ? <None /> : undefined}
      {data === undefined || data.total === 0 ? undefined : (
        <section className={moving ? "fb-moving" : undefined} aria-busy={moving}>
          <nav className="fbw-pager" aria-label={t`Pages of looks`}>
            <output className="fbw-quiet">
              <Plural value={data.total} one="# look" other="# looks, newest first" />
            </output>
            {cursors.length === 0 && next === undefined ? undefined : (
              <span className="fbw-pager__steps">
                <button
                  type="button"
                  className="fbw-text-button"
                  aria-disabled={cursors.length === 0}
                  onClick={() => setCursors(cursors.slice(0, -1))}
                >
                  <Trans>Newer</Trans>
                </button>
                <button
                  type="button"
                  className="fbw-text-button"
                  aria-disabled={next === undefined}
                  onClick={() => setCursors(next === undefined ? cursors : [...cursors, next])}
                >
                  <Trans>Older</Trans>
                </button>
              </span>
            )}
          </nav>
          <Looks looks={data.items} known={known.data} />
        </section>
      )}
    </>
  );
}

const None = () => (
  <div className="fbw-empty">
    <p>
      <strong>
        <Trans>Nobody has looked yet.</Trans>
      </strong>
    </p>
    <p>
      <Trans>
        The people behind a number are at the end of its evidence in the <Link to="/report">report</Link>.
      </Trans>
    </p>
  </div>
);

interface LooksProps {
  readonly looks: Told<"listLooks">["items"];
  readonly known: Told<"listDefinitions"> | undefined;
}

function Looks({ looks, known }: LooksProps) {
  const { t } = useLingui();
  return (
    <WideTable label={t`Looks, newest first`}>
      <table className="fbw-table fbw-table--dense fbw-looks">
        <caption className="usa-sr-only">
          <Trans>Looks, newest first</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Who</Trans>
            </th>
            <th scope="col">
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Why</Trans>
            </th>
            <th scope="col">
              <Trans>Which number</Trans>
            </th>
            <th scope="col">
              <Trans>Who was shown</Trans>
            </th>
            <th scope="col" className="fbw-number">
              <Trans>Records</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look, place) => (
            <LookRow key={`${look.at} ${place}`} look={look} known={known} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
