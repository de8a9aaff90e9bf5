import { ProblemError } from "@footbridge/contract/client.ts";
import type { SourceLine } from "@footbridge/core/plan/route-answer.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Asked } from "../api/asked.ts";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { Sources } from "../results/sources.ts";

interface DetailProps<T> {
  readonly asked: Asked<T>;
  /** The address of another thing of this sort. */
  readonly hrefOf: (id: string) => string;
  readonly children: (data: T) => ReactNode;
}

/** One thing of the catalog: on its way, in trouble, not there, or as its page shows it. */
export function Detail<T extends { readonly sources: readonly SourceLine[] }>({
  asked: { data, trouble, again },
  hrefOf,
  children,
}: DetailProps<T>) {
  if (data !== undefined) return <Sources value={data.sources}>{children(data)}</Sources>;
  if (trouble === undefined) return <Loading lines={6} />;
  const missing = trouble instanceof ProblemError && trouble.problem.status === 404;
  if (!missing) return <Trouble trouble={trouble} again={again} />;
  return <Missing near={trouble.problem.near ?? []} hrefOf={hrefOf} />;
}

interface MissingProps {
  readonly near: readonly string[];
  readonly hrefOf: (id: string) => string;
}

/** Nothing has this address; what looks like it may be meant. */
function Missing({ near, hrefOf }: MissingProps) {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      <PageHeading title={t`We can’t find this`} />
      <p>
        <Trans>The link may be old, or a letter may be wrong. Your answers are safe.</Trans>
      </p>
      {near.length === 0 ? undefined : (
        <>
          <h2>
            <Trans>Did you mean one of these?</Trans>
          </h2>
          <ul>
            {near.map((id) => (
              <li key={id}>
                <a href={hrefOf(id)}>{id}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to="/search" search={{ q: "" }} className="usa-button">
        <Trans>Search for it</Trans>
      </Link>
    </div>
  );
}
