import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Say, useSay } from "../../i18n/say.tsx";
import { Loading } from "../../parts/loading.tsx";
import { useMeasured } from "../../published/ask.ts";
import { useNumbers, useSaid } from "../cell-words.tsx";
import { WideTable } from "../wide-table.tsx";
import { WorkTrouble } from "../work-trouble.tsx";
import type { Looked } from "./asked.ts";

interface VersionsProps {
  readonly looked: Looked;
  readonly against: string;
  readonly onClose: () => void;
}

/** The number under two definitions, side by side: what differs in them, what moved, and why. */
export function Versions({ looked, against, onClose }: VersionsProps) {
  const { definition, program, window, report, on } = looked;
  const { data, trouble, again } = useMeasured("compareVersions", {
    params: { report },
    query: {
      window,
      metric: definition.id,
      from: against,
      to: looked.version ?? definition.version,
      programs: program,
      ...(on === undefined ? {} : { asKnownOn: on }),
    },
  });
  return (
    <section className="fbw-versions" id="versions" aria-labelledby="versions-title">
      <div className="fbw-section__head">
        <h2 id="versions-title">
          <Trans>What moved and why</Trans>
        </h2>
        <button type="button" className="fbw-text-button" onClick={onClose}>
          <Trans>Close</Trans>
        </button>
      </div>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {data === undefined ? undefined : <Compared told={data} />}
    </section>
  );
}

type Comparison = Told<"compareVersions">;

function Compared({ told }: { readonly told: Comparison }) {
  return (
    <>
      {told.why === undefined ? undefined : (
        <p className="fbw-sentence">
          <Say text={told.why} />
        </p>
      )}
      <div className="fbw-versions__both">
        <Differences told={told} />
        <Moved told={told} />
      </div>
    </>
  );
}

function Differences({ told: { differences, from, to } }: { readonly told: Comparison }) {
  const { t } = useLingui();
  if (differences.length === 0) {
    return (
      <p className="fbw-quiet">
        <Trans>Both are computed in the same way.</Trans>
      </p>
    );
  }
  return (
    <WideTable label={t`The definitions, where they differ`}>
      <table className="fbw-table fbw-table--dense">
        <caption>
          <Trans>The definitions, where they differ</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            <th scope="col">{from.version}</th>
            <th scope="col">{to.version}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <tr key={each.part}>
              <th scope="row">{each.part}</th>
              <td>
                <code>{each.from}</code>
              </td>
              <td>
                <code>{each.to}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Moved({ told: { rows, from, to } }: { readonly told: Comparison }) {
  const { t } = useLingui();
  const said = useSaid(to);
  const saidBefore = useSaid(from);
  const numbers = useNumbers(to);
  const say = useSay();
  const known = useMeasured("listDefinitions", {}, { freshMs: 300_000 });
  const groupName = (id: string): string => {
    const name = known.data?.groups.find((each) => each.id === id)?.name;
    return name === undefined ? id : say(name);
  };
  return (
    <WideTable label={t`The numbers`}>
      <table className="fbw-table fbw-table--dense">
        <caption>
          <Trans>The numbers</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Group</Trans>
            </th>
            <th scope="col" className="fbw-number">
              {from.version}
            </th>
            <th scope="col" className="fbw-number">
              {to.version}
            </th>
            <th scope="col" className="fbw-number">
              <Trans>Moved</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.to.group}>
              <th scope="row">{groupName(row.to.group)}</th>
              <td className="fbw-number">{saidBefore(row.from)}</td>
              <td className="fbw-number">{said(row.to)}</td>
              <td className="fbw-number">{row.moved === null ? "–" : numbers.apart(row.moved)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
