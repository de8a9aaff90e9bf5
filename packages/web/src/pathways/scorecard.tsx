import { Trans, useLingui } from "@lingui/react/macro";
import { checkNames } from "../pathway-editor/gutter/check-words.ts";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import type { Told } from "@footbridge/contract/client.ts";
import { usePathways } from "./ask.ts";
import { Findings } from "./new-pathway.tsx";
import { ScoreWords } from "./words.tsx";

type Part = Told<"checkPathway">["parts"][number];
type Check = Part["checks"][number];

/** What holds, what to mend and what nobody told yet, of the draft as it is stored. */
export function Scorecard({ id }: { readonly id: string }) {
  const { data, trouble, again } = usePathways("checkPathway", { params: { id } });
  return (
    <section className="fb-stack" aria-labelledby="scorecard">
      <h2 id="scorecard">
        <Trans>Scorecard</Trans>
      </h2>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined ? undefined : (
        <>
          <p>
            <ScoreWords score={data.counts} />
          </p>
          {data.parts.map((part) => (
            <OnePart key={part.part} part={part} begins={part === data.parts.find(hasOpen)} />
          ))}
        </>
      )}
    </section>
  );
}

const hasOpen = ({ checks }: Part): boolean => checks.some(({ standing }) => standing !== "holds");

interface PartProps {
  readonly part: Part;
  /** Whether it is open at first: that with which a table should begin. */
  readonly begins: boolean;
}

function OnePart({ part: { part, checks }, begins }: PartProps) {
  const open = checks.filter(({ standing }) => standing !== "holds");
  return (
    <details className="fbx-part" open={begins}>
      <summary>
        <PartName part={part} />{" "}
        <span className="fbw-quiet">
          {open.length === 0 ? (
            <Trans>all hold</Trans>
          ) : (
            <Trans>
              {open.length} of {checks.length} open
            </Trans>
          )}
        </span>
      </summary>
      <ul className="fbx-checks">
        {checks.map((check) => (
          <OneCheck key={check.id} check={check} />
        ))}
      </ul>
    </details>
  );
}

function OneCheck({ check: { id, asks, standing, findings } }: { readonly check: Check }) {
  const { i18n } = useLingui();
  const question = checkNames[id];
  return (
    <li className={`fbx-standing fbx-standing--${standing}`}>
      <span className="fbx-standing__sign">
        {standing === "holds" ? <Trans>Holds</Trans> : undefined}
        {standing === "gap" ? <Trans>To mend</Trans> : undefined}
        {standing === "untold" ? <Trans>Not told</Trans> : undefined}
      </span>
      {question === undefined ? <span lang="en">{asks}</span> : i18n._(question)}
      {findings.length === 0 ? undefined : <Findings findings={findings} />}
    </li>
  );
}

function PartName({ part }: { readonly part: string }) {
  if (part === "together") return <Trans>Who carries it</Trans>;
  if (part === "ways") return <Trans>Ways in and up</Trans>;
  if (part === "steps") return <Trans>Steps</Trans>;
  if (part === "time") return <Trans>Time</Trans>;
  if (part === "wioa") return <Trans>WIOA section 3(7)</Trans>;
  return <Trans>Quality criteria</Trans>;
}
