import { ProblemError, type Told } from "@footbridge/contract/client.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { type Deed, useDeed } from "../measure/deed.ts";
import { useActing } from "../work/acting.ts";
import { askWork } from "../work/ask.ts";

type Brought = Told<"bringInDirectory">;

/** The whole directory as a file: out for whoever wants it, in by an admin. */
export function DirectoryFile({ again }: { readonly again: () => void }) {
  const { role } = useActing();
  return (
    <section className="fbw-section fb-stack" aria-labelledby="directory-file">
      <h2 id="directory-file">
        <Trans>The directory as a file</Trans>
      </h2>
      <p>
        <Trans>
          All services of all organizations as HSDS 3.0, the form in which directories of services are
          exchanged, with what was edited here.
        </Trans>
      </p>
      <ul className="fbw-lines">
        <li>
          <a href="/api/v1/directory/hsds?form=json" download>
            <Trans>Download it as one file (JSON)</Trans>
          </a>
        </li>
        <li>
          <a href="/api/v1/directory/hsds?form=tables" download>
            <Trans>Download it as tables (CSV in a ZIP)</Trans>
          </a>
        </li>
      </ul>
      {role === "admin" ? <BringIn again={again} /> : undefined}
    </section>
  );
}

/** A file is tried first: what is wrong, and what to look at; then it is brought in, or another is chosen. */
function BringIn({ again }: { readonly again: () => void }) {
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState<Brought>();
  const [done, setDone] = useState<Brought>();
  const trial = useDeed(
    (one: File) => askWork("bringInDirectory", { query: { fileName: one.name, try: "true" }, body: one }),
    setTried,
  );
  const bring = useDeed(
    (one: File) => askWork("bringInDirectory", { query: { fileName: one.name }, body: one }),
    (told) => {
      setTried(undefined);
      setDone(told);
      again();
    },
  );
  const choose = (one: File): void => {
    setFile(one);
    setTried(undefined);
    setDone(undefined);
    trial.run(one);
  };
  return (
    <>
      <h3>
        <Trans>Bring in a list of services</Trans>
      </h3>
      <p>
        <label className="usa-label" htmlFor="directory">
          <Trans>A file in HSDS 3.0 (JSON, or the tables as CSV in a ZIP)</Trans>
        </label>
        <input
          id="directory"
          type="file"
          className="usa-file-input"
          accept=".json,.zip,application/json,application/zip"
          disabled={trial.busy || bring.busy}
          onChange={({ target }) => {
            const [one] = target.files ?? [];
            // The same file may be chosen again, once it is mended.
            target.value = "";
            if (one !== undefined) choose(one);
          }}
        />
      </p>
      <output className="fbw-quiet">
        {trial.busy ? <Trans>The file is being read …</Trans> : undefined}
        {bring.busy ? <Trans>The services are coming in …</Trans> : undefined}
      </output>
      <Wrong trouble={trial.trouble ?? bring.trouble} />
      {tried === undefined || file === undefined ? undefined : (
        <Tried told={tried} bring={bring} file={file} />
      )}
      {done === undefined ? undefined : <Done told={done} />}
    </>
  );
}

interface TriedProps {
  readonly file: File;
  readonly told: Brought;
  readonly bring: Deed<readonly [File]>;
}

function Tried({ file, told: { services, findings }, bring }: TriedProps) {
  return (
    <div className="fb-stack">
      <p>
        <strong>{file.name}</strong>:{" "}
        <Plural
          value={services}
          one="# service. Nothing is kept yet."
          other="# services. Nothing is kept yet."
        />{" "}
        <Trans>Services that came by such a file before and are not in this one leave the directory.</Trans>
      </p>
      <Look findings={findings} />
      <p>
        <button
          type="button"
          className="usa-button"
          aria-disabled={bring.busy}
          onClick={() => {
            if (!bring.busy) bring.run(file);
          }}
        >
          <Trans>Bring it in</Trans>
        </button>
      </p>
    </div>
  );
}

/** Everything that is wrong, each with its place in the file. */
function Wrong({ trouble }: { readonly trouble: Error | undefined }) {
  const findings = trouble instanceof ProblemError ? trouble.problem.findings : [];
  if (findings.length === 0) return <DeedTrouble trouble={trouble} />;
  return (
    <div className="fbw-problem" role="alert">
      <p>
        <Trans>Nothing was kept. This is wrong in the file:</Trans>
      </p>
      <Lines findings={findings} />
    </div>
  );
}

function Look({ findings }: Pick<Brought, "findings">) {
  if (findings.length === 0) return undefined;
  return (
    <>
      <p>
        <Trans>Have a look at this; it can come in as it is:</Trans>
      </p>
      <Lines findings={findings} />
    </>
  );
}

const Lines = ({ findings }: Pick<Brought, "findings">) => (
  <ul className="fbw-lines" lang="en">
    {findings.map(({ code, at, message, fix }) => (
      <li key={`${code} ${at}`}>
        {at}: {message} {fix}
      </li>
    ))}
  </ul>
);

function Done({ told: { kept, records, services } }: { readonly told: Brought }) {
  const of = records.find(({ noun }) => noun === "supports");
  return (
    <output>
      {kept && of !== undefined ? (
        <Trans>
          It is in: {of.added} new, {of.changed} changed, {of.unchanged} as before, {of.retired} gone. The
          pages show it in a few seconds.
        </Trans>
      ) : (
        <Plural
          value={services}
          one="# service, known just as the file has it. Nothing changed."
          other="# services, all known just as the file has them. Nothing changed."
        />
      )}
    </output>
  );
}
