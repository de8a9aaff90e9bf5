import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useSay } from "../../i18n/say.tsx";
import { useAgain, useMeasured } from "../../published/ask.ts";
import { useQuarters } from "../quarter-words.ts";
import { WorkTrouble } from "../work-trouble.tsx";
import { areasQuery, groupsQuery, type Looked, lookedAt, type Search } from "./asked.ts";
import { BoroughsPart } from "./boroughs-part.tsx";
import { CostsPart, tellsCosts } from "./costs-part.tsx";
import { Evidence } from "./evidence.tsx";
import { Exports } from "./exports.tsx";
import { Figure } from "./figure.tsx";
import { KnownThen, NothingThen } from "./known-on.tsx";
import { LookAt } from "./look-at.tsx";
import { SavedLooks } from "./saved-looks.tsx";
import { SplitsPart } from "./splits-part.tsx";
import { useLevel } from "./target-of.ts";
import { TrendPart } from "./trend-part.tsx";
import { Versions } from "./versions.tsx";

const route = getRouteApi("/report");

/** One metric of a report: what to look at, the number, and its evidence. */
export function ReportPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const definitions = useMeasured("listDefinitions", {}, { freshMs: 300_000 });
  const reports = useMeasured("listReports", {});
  useAgain(reports.again, (reports.data?.computing.length ?? 0) > 0, 2000);
  const trouble = definitions.trouble ?? reports.trouble;
  const again = (): void => {
    if (definitions.trouble !== undefined) definitions.again();
    if (reports.trouble !== undefined) reports.again();
  };
  const looked =
    definitions.data === undefined || reports.data === undefined
      ? undefined
      : lookedAt(search, definitions.data.items, reports.data.items);
  const waiting = definitions.data === undefined || reports.data === undefined;
  return (
    <>
      {looked === undefined || definitions.data === undefined || reports.data === undefined ? (
        <>
          {waiting && trouble === undefined ? undefined : <PageHeading title={t`Report`} />}
          <WorkTrouble trouble={trouble} again={again} />
          {waiting && trouble === undefined ? <Loading lines={8} /> : undefined}
          {waiting ? undefined : <NoReport computing={reports.data?.computing ?? []} />}
        </>
      ) : (
        <Whole looked={looked} search={search} known={definitions.data} reports={reports.data.items} />
      )}
    </>
  );
}

function NoReport({ computing }: { readonly computing: readonly string[] }) {
  const { short } = useQuarters();
  if (computing.length > 0) {
    return (
      <output className="fbw-next">
        <Trans>The first numbers are being computed: {computing.map(short).join(", ")}.</Trans>
      </output>
    );
  }
  return (
    <div className="fbw-empty">
      <p>
        <strong>
          <Trans>No numbers yet.</Trans>
        </strong>
      </p>
      <p>
        <Trans>
          A report is computed from certified submissions. Hand in a provider’s file, mend what the check
          finds, and certify it: its numbers stand here a moment later, each with its evidence.
        </Trans>
      </p>
      <Link to="/submissions" className="usa-button">
        <Trans>Hand in a file</Trans>
      </Link>
    </div>
  );
}

interface WholeProps {
  readonly looked: Looked;
  readonly search: Search;
  readonly known: Parameters<typeof LookAt>[0]["known"];
  readonly reports: Parameters<typeof LookAt>[0]["reports"];
}

function Whole({ looked, search, known, reports }: WholeProps) {
  const say = useSay();
  const { t } = useLingui();
  const navigate = useNavigate();
  const go = (change: Partial<Search>): void =>
    void navigate({ to: "/report", search: { ...search, ...change }, resetScroll: false, replace: true });
  const ask = { params: { report: looked.report } };
  const evidence = useMeasured(
    "getEvidence",
    { ...ask, query: evidenceQuery(looked) },
    { family: "evidence" },
  );
  const groups = useMeasured("getReport", { ...ask, query: groupsQuery(looked) }, { family: "groups" });
  const areas = useMeasured("getReport", { ...ask, query: areasQuery(looked) }, { family: "areas" });
  const inSight = groups.data?.cells.filter(({ area }) => area === looked.area) ?? [];
  const atDesk = evidence.data?.peopleOpen === true;
  const level = useLevel(looked, atDesk);
  const cell = inSight.find(({ group }) => group === "all") ?? evidence.data?.cell;
  const shared = { looked, level, known };
  const notThen = looked.on !== undefined && isNotFound(groups.trouble);
  /** No record of the program: there is no number, and nothing behind it. */
  const none = groups.data !== undefined && isNotFound(evidence.trouble);
  return (
    <div className="fbw-report">
      <aside className="fbw-report__look fb-no-print" aria-label={t`What to look at`}>
        <LookAt looked={looked} known={known} reports={reports} atDesk={atDesk} go={go} />
        <SavedLooks looked={looked} search={search} />
      </aside>
      <div
        className={groups.moving ? "fbw-report__main fb-moving" : "fbw-report__main"}
        aria-busy={groups.moving}
      >
        <PageHeading title={say(looked.definition.name)} />
        <KnownThen on={looked.on} go={go} />
        <WorkTrouble
          trouble={notThen || none ? undefined : (groups.trouble ?? evidence.trouble)}
          again={groups.trouble === undefined ? evidence.again : groups.again}
        />
        {cell === undefined || notThen ? (
          <Instead
            looked={looked}
            notThen={notThen}
            waiting={groups.data === undefined && groups.trouble === undefined}
          />
        ) : (
          <>
            <Figure {...shared} cell={cell} evidence={evidence.data} />
            {search.against === undefined ? undefined : (
              <Versions looked={looked} against={search.against} onClose={() => go({ against: undefined })} />
            )}
            <TrendPart {...shared} go={go} />
            <SplitsPart {...shared} cells={inSight} />
            <BoroughsPart {...shared} cells={[...(areas.data?.cells ?? []), ...inSight]} />
            {tellsCosts(looked) ? (
              <CostsPart key={looked.program} looked={looked} spent={search.spent} go={go} />
            ) : undefined}
            <Exports looked={looked} />
          </>
        )}
      </div>
      <aside className="fbw-report__evidence" aria-label={t`Evidence`}>
        {notThen || none ? undefined : <Evidence looked={looked} told={evidence.data} search={search} />}
      </aside>
    </div>
  );
}

const evidenceQuery = ({ definition, program, window, area, provider, version, on }: Looked) => ({
  window,
  metric: definition.id,
  program,
  ...(area === undefined ? {} : { area }),
  ...(provider === undefined ? {} : { provider }),
  ...(version === undefined ? {} : { version }),
  ...(on === undefined ? {} : { asKnownOn: on }),
});

const isNotFound = (trouble: Error | undefined): boolean =>
  trouble instanceof ProblemError && trouble.problem.code === "not-found";

interface InsteadProps {
  readonly looked: Looked;
  readonly notThen: boolean;
  readonly waiting: boolean;
}

/** What stands where there is no number. */
function Instead({ looked: { on }, notThen, waiting }: InsteadProps) {
  if (waiting) return <Loading lines={6} />;
  return notThen && on !== undefined ? <NothingThen on={on} /> : <Nothing />;
}

const Nothing = () => (
  <p className="fbw-empty">
    <Trans>
      This report has no such number: no certified file of this quarter holds records of the program.
    </Trans>
  </p>
);
