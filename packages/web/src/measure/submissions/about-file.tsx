import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { askMeasure } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { useDeed } from "../deed.ts";
import { useMeasures } from "../figures.ts";
import type { OneSubmission } from "./one-submission.ts";
import { StateWord } from "./state-words.tsx";

/** What the file is, and what can be taken away from here. */
export function AboutFile({ told }: { readonly told: OneSubmission }) {
  const { number } = useFigures();
  const { bytes, moment } = useMeasures();
  const findings =
    told.counts === undefined ? 0 : told.counts.error + told.counts.warning + told.counts.repair;
  return (
    <section className="fbw-fact-box" aria-labelledby="about-file">
      <h2 id="about-file">
        <Trans>About the file</Trans>
      </h2>
      <dl className="fbw-facts">
        <Fact name={<Trans>State</Trans>}>
          <StateWord state={told.state} />
        </Fact>
        <Fact name={<Trans>Form</Trans>}>
          <FormWord form={told.form} />
        </Fact>
        <Fact name={<Trans>Size</Trans>}>
          {bytes(told.bytes)}
          {told.rows === undefined ? undefined : <Trans>, {number(told.rows)} rows</Trans>}
        </Fact>
        <Fact name={<Trans>Received</Trans>}>{moment(told.receivedAt)}</Fact>
        {told.checkedAt === undefined ? undefined : (
          <Fact name={<Trans>Checked</Trans>}>{moment(told.checkedAt)}</Fact>
        )}
        {told.certified === undefined ? undefined : (
          <Fact name={<Trans>Certified</Trans>}>
            {told.certified.by}, {moment(told.certified.at)}
            {told.certified.note === undefined ? undefined : (
              <q className="fbw-under fbw-said">{told.certified.note}</q>
            )}
          </Fact>
        )}
        <Fact name={<Trans>Revision</Trans>}>{number(told.revision)}</Fact>
        <Fact name="SHA-256">
          <code className="fbw-hash" title={told.sha256}>
            {told.sha256.slice(0, 16)}…
          </code>
        </Fact>
      </dl>
      {findings === 0 ? undefined : (
        <ul className="fbw-lines fb-no-print">
          <li>
            <a href={`/api/v1/submissions/${encodeURIComponent(told.id)}/findings.csv`} download>
              <Trans>All findings (CSV)</Trans>
            </a>
          </li>
          <li>
            <a href={`/api/v1/submissions/${encodeURIComponent(told.id)}/annotated.csv`} download>
              <Trans>The original with a column of findings (CSV)</Trans>
            </a>
          </li>
        </ul>
      )}
      <p className="fb-no-print">
        <Link to="/submissions/$id" params={{ id: told.id }} search={{ part: "headings" }}>
          <Trans>What headings and words mean</Trans>
        </Link>
      </p>
      {told.certified === undefined && told.state !== "checking" ? <TakeBack id={told.id} /> : undefined}
    </section>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FormWord({ form }: { readonly form: OneSubmission["form"] }) {
  if (form === "pirl") return <Trans>PIRL columns</Trans>;
  if (form === "template") return <Trans>The short template</Trans>;
  if (form === "mapped") return <Trans>Own headings, mapped</Trans>;
  return <Trans>not read yet</Trans>;
}

function TakeBack({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const deed = useDeed(
    () => askMeasure("discardSubmission", { params: { id } }),
    () => void navigate({ to: "/submissions" }),
  );
  const sure = (): void => {
    if (window.confirm(t`Take this submission back? Its file is removed.`)) deed.run();
  };
  return (
    <p className="fb-no-print">
      <button type="button" className="fbw-text-button" disabled={deed.busy} onClick={sure}>
        <Trans>Take this submission back</Trans>
      </button>
      <DeedTrouble trouble={deed.trouble} />
    </p>
  );
}
