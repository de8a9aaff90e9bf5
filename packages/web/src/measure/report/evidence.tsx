import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { Say } from "../../i18n/say.tsx";
import { Loading } from "../../parts/loading.tsx";
import { ExactForm } from "../exact-form.tsx";
import { useMeasures } from "../figures.ts";
import { useQuarters } from "../quarter-words.ts";
import type { Looked, Search } from "./asked.ts";
import { PeopleBehind } from "./people-behind.tsx";
import { dayIn } from "../../published/day-in.ts";

type Behind = Told<"getEvidence">;

interface EvidenceProps {
  readonly looked: Looked;
  readonly told: Behind | undefined;
  readonly search: Search;
}

/** What stands behind the number: definition, counts, files, age, release. Each part can be linked to. */
export function Evidence({ looked, told, search }: EvidenceProps) {
  return (
    <div className="fbw-evidence" id="evidence">
      <h2>
        <Trans>Evidence</Trans>
      </h2>
      {told === undefined ? (
        <Loading lines={8} />
      ) : (
        <>
          <DefinitionPart told={told} search={search} />
          <CountsPart told={told} />
          <FilesPart told={told} />
          <ComputedPart told={told} />
          {told.peopleOpen ? <PeopleBehind looked={looked} /> : undefined}
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly told: Behind;
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="fbw-evidence__part" id={`evidence-${id}`}>
      <h3>
        <a href={`#evidence-${id}`}>{title}</a>
      </h3>
      {children}
    </section>
  );
}

function DefinitionPart({ told: { definition }, search }: PartProps & Pick<EvidenceProps, "search">) {
  const others = definition.versions.filter((version) => version !== definition.version);
  return (
    <Part id="definition" title={<Trans>Definition</Trans>}>
      <p>
        <Say text={definition.plain} />
      </p>
      <p className="fbw-quiet">
        <code>{definition.id}</code>{" "}
        {definition.standing === "official" ? <Trans>official</Trans> : <Trans>project definition</Trans>} ·{" "}
        <Trans>version {definition.version}</Trans> · <Valid definition={definition} />
      </p>
      <ExactForm exact={definition.exact} />
      <p className="fbw-quiet">
        <Trans>Source: {definition.source.title}</Trans>, {definition.source.reference}
      </p>
      {others.length === 0 ? undefined : (
        <ul className="fbw-lines fb-no-print">
          {others.map((version) => (
            <li key={version}>
              <Link to="/report" search={{ ...search, against: version }} hash="versions" replace>
                <Trans>Hold beside version {version}: what moved and why</Trans>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Valid({ definition: { valid } }: { readonly definition: Behind["definition"] }) {
  const { shortDay } = useFigures();
  if (valid === undefined) return <Trans>only when asked for by name</Trans>;
  return valid.to === undefined ? (
    <Trans>valid from {shortDay(dayIn(valid.from))}</Trans>
  ) : (
    <Trans>
      valid {shortDay(dayIn(valid.from))} to {shortDay(dayIn(valid.to))}
    </Trans>
  );
}

function CountsPart({ told: { cell, withheld, definition } }: PartProps) {
  const { number } = useFigures();
  const shown = (count: number | null): ReactNode => (count === null ? <Trans>none</Trans> : number(count));
  return (
    <Part id="counts" title={<Trans>Counts</Trans>}>
      {withheld === undefined ? (
        <dl className="fbw-facts">
          <div>
            <dt>{definition.kind === "median" ? <Trans>Median over</Trans> : <Trans>Numerator</Trans>}</dt>
            <dd>{shown(definition.kind === "median" ? cell.denominator : cell.numerator)}</dd>
          </div>
          {definition.kind === "rate" ? (
            <div>
              <dt>
                <Trans>Denominator</Trans>
              </dt>
              <dd>{shown(cell.denominator)}</dd>
            </div>
          ) : undefined}
          {cell.value === null ? undefined : (
            <div>
              <dt>
                <Trans>Unrounded</Trans>
              </dt>
              <dd>{String(cell.value)}</dd>
            </div>
          )}
        </dl>
      ) : (
        <p>
          <Say text={withheld} />
        </p>
      )}
    </Part>
  );
}

/** Files named before “and so many more”. */
const mostFiles = 6;

function FilesPart({ told: { sources, ageDays, head, peopleOpen } }: PartProps) {
  const { number, shortDay } = useFigures();
  const { short } = useQuarters();
  return (
    <Part id="files" title={<Trans>Submissions behind it</Trans>}>
      <p>
        <Plural value={sources.length} one="# certified file" other="# certified files" />,{" "}
        <Plural
          value={ageDays}
          _0="newest certified today"
          one="newest certified # day ago"
          other="newest certified # days ago"
        />
      </p>
      <ul className="fbw-lines">
        {sources.slice(0, mostFiles).map(({ provider, report, certifiedAt, rows }) => (
          <li key={`${provider} ${report}`}>
            {peopleOpen ? (
              <Link to="/submissions" search={{ provider }}>
                {provider}
              </Link>
            ) : (
              provider
            )}
            <span className="fbw-under">
              <Trans>
                {short(report)}, {number(rows)} rows, certified {shortDay(dayIn(certifiedAt))}
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {sources.length > mostFiles ? (
        <details className="fbw-twin">
          <summary>
            <Trans>and {number(sources.length - mostFiles)} more</Trans>
          </summary>
          <ul className="fbw-lines">
            {sources.slice(mostFiles).map(({ provider, report }) => (
              <li key={`${provider} ${report}`}>
                {provider}, {short(report)}
              </li>
            ))}
          </ul>
        </details>
      ) : undefined}
      {head.missing.length === 0 ? undefined : (
        <p className="fbw-missing">
          <Trans>Nothing for this quarter from: {head.missing.join(", ")}.</Trans>
        </p>
      )}
    </Part>
  );
}

function ComputedPart({ told: { head } }: PartProps) {
  const { moment } = useMeasures();
  return (
    <Part id="computed" title={<Trans>Computed</Trans>}>
      <p>
        {moment(head.computedAt)}
        {head.stale ? (
          <span className="fbw-under">
            <Trans>newer submissions are being taken in</Trans>
          </span>
        ) : undefined}
      </p>
      <p className="fbw-quiet">
        <Trans>Rules for small numbers: {head.rules}. Release</Trans>{" "}
        <code className="fbw-hash" title={head.release}>
          {head.release.slice(0, 12)}
        </code>
      </p>
    </Part>
  );
}
