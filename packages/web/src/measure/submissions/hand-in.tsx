import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { DeedTrouble } from "../deed-trouble.tsx";
import { SelectField, TextField, useToday } from "../fields.tsx";
import { useMeasures } from "../figures.ts";
import { useQuarters } from "../quarter-words.ts";
import { lastQuarters } from "../../published/quarters.ts";
import { sendFile } from "./send-file.ts";

interface HandInProps {
  /** Whose files are known, and whose could come. */
  readonly providers: Told<"listSubmissionProviders">["items"];
}

/** A file is dropped or chosen, named for its provider and quarter, and sent. */
export function HandIn({ providers }: HandInProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { long } = useQuarters();
  const quarters = lastQuarters(useToday(), 12);
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState<string>();
  const [only, ...others] = providers;
  // Who may hand in for one alone need not say it.
  const provider = typed ?? (only === undefined || others.length > 0 ? "" : only.provider);
  const [report, setReport] = useState(quarters[0] ?? "");
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<number>();
  const [trouble, setTrouble] = useState<Error>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(true);
    if (file === undefined || provider.trim() === "") return;
    setTrouble(undefined);
    setSent(0);
    const name = provider.trim();
    const organization = providers.find((each) => each.provider === name)?.organization;
    sendFile(file, { provider: name, organization, report }, setSent).then(
      (told) => void navigate({ to: "/submissions/$id", params: { id: told.id } }),
      (reason: unknown) => {
        setSent(undefined);
        setTrouble(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
  };
  return (
    <form className="fbw-hand-in" onSubmit={submit} noValidate>
      <FileBox file={file} onFile={setFile} missing={missing && file === undefined} />
      <div className="fbw-hand-in__fields">
        <TextField
          label={<Trans>Provider</Trans>}
          value={provider}
          onValue={setTyped}
          offered={providers.map((each) => each.provider)}
          problem={
            missing && provider.trim() === "" ? <Trans>Say whose records these are.</Trans> : undefined
          }
        />
        <SelectField label={<Trans>Report quarter</Trans>} value={report} onValue={setReport}>
          {quarters.map((name) => (
            <option key={name} value={name}>
              {long(name)}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="usa-button" disabled={sent !== undefined}>
          {t`Hand in`}
        </button>
      </div>
      {sent === undefined || file === undefined ? undefined : <Sending sent={sent} size={file.size} />}
      <DeedTrouble trouble={trouble} />
    </form>
  );
}

function Sending({ sent, size }: { readonly sent: number; readonly size: number }) {
  const { bytes } = useMeasures();
  const { t } = useLingui();
  return (
    <p className="fbw-sending">
      <progress value={sent} max={Math.max(1, size)} aria-label={t`Sent so far`} />
      <Trans>
        {bytes(sent)} of {bytes(size)} sent
      </Trans>
    </p>
  );
}

interface FileBoxProps {
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
  readonly missing: boolean;
}

function FileBox({ file, onFile, missing }: FileBoxProps) {
  const { bytes } = useMeasures();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) onFile(dropped);
  };
  const take = (files: FileList | null): void => {
    const [chosen] = files ?? [];
    if (chosen !== undefined) onFile(chosen);
  };
  return (
    // The button inside is the way for keys; dropping is for pointers only.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`fbw-drop${over ? " fbw-drop--over" : ""}${missing ? " fbw-drop--missing" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        id="submission-file"
        className="usa-sr-only fbw-drop__input"
        accept=".csv,.txt,text/csv"
        aria-describedby="submission-file-hint"
        onChange={({ target }) => take(target.files)}
      />
      <label htmlFor="submission-file" className="usa-button usa-button--outline">
        {file === undefined ? <Trans>Choose a file</Trans> : <Trans>Choose another file</Trans>}
      </label>
      <p id="submission-file-hint" className="fbw-quiet">
        {file === undefined ? (
          <Trans>or drop it here. PIRL CSV, the short template, or your own headings.</Trans>
        ) : (
          <>
            <strong className="fbw-file-name">{file.name}</strong>, {bytes(file.size)}
          </>
        )}
      </p>
      {missing ? (
        <p className="fbw-problem">
          <Trans>Choose the file to hand in.</Trans>
        </p>
      ) : undefined}
    </div>
  );
}
