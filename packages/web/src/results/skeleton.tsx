import { Trans } from "@lingui/react/macro";

/** The outline of three routes, while they are worked out. */
export function ResultsSkeleton() {
  return (
    <div>
      <output className="fb-status">
        <Trans>Looking at all classes and dates…</Trans>
      </output>
      {[1, 2, 3].map((card) => (
        <div key={card} className="fb-card" aria-hidden="true">
          <span className="fb-skeleton fb-skeleton--title" />
          <span className="fb-skeleton fb-skeleton--bridge" />
          <span className="fb-skeleton" />
        </div>
      ))}
    </div>
  );
}
