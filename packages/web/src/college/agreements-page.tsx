import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { agreementFindings } from "../found/agreement-words.ts";
import { SayFinding } from "../found/say-finding.tsx";
import { useDeed } from "../measure/deed.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { useActing } from "../work/acting.ts";
import { askWork, useWorkAsked } from "../work/ask.ts";

type Agreements = Told<"getCollegeAgreements">;

/** Degrees and articulation rules: what holds, what a registrar must settle, and a file in. */
export function AgreementsPage() {
  const { t } = useLingui();
  const { role } = useActing();
  const { data, trouble, again } = useWorkAsked("getCollegeAgreements", {});
  const bring = useDeed(
    (file: File) => askWork("bringInAgreements", { query: { fileName: file.name }, body: file }),
    again,
  );
  return (
    <div className="fb-stack">
      <PageHeading title={t`Agreements of colleges`} />
      <p className="fbw-lede">
        <Trans>
          What degrees ask for, and what training and courses count for them. The newest file holds; those
          before are kept. Where rules contradict each other, both are told and neither counts.
        </Trans>
      </p>
      {role === "agency" || role === "admin" ? (
        <p>
          <label className="usa-label" htmlFor="agreements">
            <Trans>A file of degrees and rules (JSON)</Trans>
          </label>
          <input
            id="agreements"
            type="file"
            className="usa-file-input"
            accept=".json,application/json"
            disabled={bring.busy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) bring.run(file);
            }}
          />
        </p>
      ) : undefined}
      <DeedTrouble trouble={bring.trouble} />
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined ? undefined : <Held told={data} />}
    </div>
  );
}

function Held({ told }: { readonly told: Agreements }) {
  const { degrees, rules, findings, listed, versions } = told;
  return (
    <>
      <p>
        <strong>
          <From told={told} />
        </strong>{" "}
        <Plural value={degrees.length} one="# degree" other="# degrees" />,{" "}
        <Plural value={rules} one="# rule" other="# rules" />
      </p>
      <h2>
        <Trans>What a registrar must settle</Trans>
      </h2>
      {findings.length === 0 ? (
        <p className="fbw-empty">
          <Trans>Nothing: no rule contradicts another.</Trans>
        </p>
      ) : (
        <ul className="fbw-lines">
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.at}`}>
              <strong lang="en">{finding.at}</strong>:{" "}
              <SayFinding finding={finding} words={agreementFindings} />
            </li>
          ))}
        </ul>
      )}
      <Rules listed={listed} />
      {versions.length === 0 ? undefined : (
        <>
          <h2>
            <Trans>Versions</Trans>
          </h2>
          <ul className="fbw-lines">
            {versions.map(({ version, at, by, fileName, rules: of }) => (
              <li key={version}>
                {version} · <DayOf day={at} /> · {fileName} ·{" "}
                <Plural value={of} one="# rule" other="# rules" />
                {by === "" ? undefined : ` · ${by}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function From({ told: { from, version = 0 } }: { readonly told: Agreements }) {
  if (from === "store") return <Trans>Version {version} holds.</Trans>;
  if (from === "file") return <Trans>A file that this service was started with holds.</Trans>;
  return <Trans>Nothing was brought in: the made-up agreements of the demo city are shown.</Trans>;
}

function Rules({ listed }: Pick<Agreements, "listed">) {
  const { t } = useLingui();
  return (
    <WideTable label={t`Rules`}>
      <table className="fbw-table">
        <caption>
          <Trans>Rules that hold</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>What was learned</Trans>
            </th>
            <th scope="col">
              <Trans>Counts at</Trans>
            </th>
            <th scope="col">
              <Trans>For credits</Trans>
            </th>
            <th scope="col">
              <Trans>Holds</Trans>
            </th>
            <th scope="col">
              <Trans>Source</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, from, at, institution, gives, validFrom, validUntil, reference }) => (
            <tr key={id}>
              <th scope="row">
                {from}
                {at === undefined ? undefined : <span className="fbw-under">{at}</span>}
              </th>
              <td>{institution}</td>
              <td>
                {gives.map((one) => (
                  <span key={`${one.course} ${one.slot}`} className="fb-block">
                    {one.course ?? one.slot ?? t`any course`}: {one.credits}
                  </span>
                ))}
              </td>
              <td>
                {validFrom === undefined ? undefined : <DayOf day={validFrom} />}
                {" – "}
                {validUntil === undefined ? undefined : <DayOf day={validUntil} />}
              </td>
              <td>
                {reference.title}
                <span className="fbw-under">
                  <DayOf day={reference.date} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
