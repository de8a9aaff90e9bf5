import type { Finding } from "@footbridge/core/finding.ts";
import { readResult, type ToRun } from "@footbridge/core/plan/cohort-file.ts";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { WhyNot } from "./run-words.tsx";

const largest = 20 * 1024 * 1024;
/** Lines of what is wrong with a file; the rest follows from the first ones. */
const mostLines = 6;

/** Opens the file of a result, so that it is run again with all it rests on. */
export function OpenResult({ onFile }: { readonly onFile: (file: ToRun) => void }) {
  const id = useId();
  const [wrong, setWrong] = useState<ReactNode>();
  const read = async (file: File): Promise<void> => {
    setWrong(undefined);
    if (file.size > largest)
      return setWrong(<Trans>This file has more than 20 MB: it is no result of a cohort.</Trans>);
    const value = jsonOf(await file.text());
    if (value === undefined)
      return setWrong(<Trans>This file is no JSON. Choose one that was taken along here.</Trans>);
    const told = readResult(value);
    if (told.ok) onFile(told.value);
    else setWrong(<Lines findings={told.findings} />);
  };
  return (
    <div className="fbe-open-result">
      <label htmlFor={id} className="fb-block">
        <Trans>Or run a result again that was taken along (JSON)</Trans>
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void read(file);
          target.value = "";
        }}
      />
      {wrong === undefined ? undefined : (
        <div id={`${id}-wrong`} className="fbw-problem" role="alert">
          {wrong}
        </div>
      )}
    </div>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const Lines = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul className="fbw-lines">
    {findings.slice(0, mostLines).map((finding) => (
      <li key={`${finding.code} ${finding.at}`}>
        <WhyNot finding={finding} />
      </li>
    ))}
  </ul>
);
