import type { Ask, Told } from "@footbridge/contract/client.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useId, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { pathwayFindings } from "../found/pathway-words.ts";
import { SayFinding } from "../found/say-finding.tsx";
import { useSectors } from "../api/town.ts";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";
import { SelectField, TextField } from "../measure/fields.tsx";
import { WorkLink } from "../work/work-link.tsx";
import { askPathways } from "./ask.ts";

type From = Ask<"createPathway">["body"]["from"];

interface NewProps {
  readonly starts: Told<"listPathways">["starts"];
  /** One was made, and the page stays. */
  readonly onMade: () => void;
}

/** Begins a pathway: blank, from an example, from a field of work, or from a file. */
export function NewPathway({ starts, onMade }: NewProps) {
  const [title, setTitle] = useState("");
  const [start, setStart] = useState("blank");
  const [told, setTold] = useState<Told<"createPathway">>();
  const navigate = useNavigate();
  const make = useDeed(
    (from: From) => askPathways("createPathway", { body: { from } }),
    (made) => {
      if (made.findings.length > 0) {
        setTold(made);
        return onMade();
      }
      return void navigate({ to: "/work/$", params: { _splat: `pathways/${made.id}` } });
    },
  );
  const begin = (from: From): void => {
    setTold(undefined);
    make.run(from);
  };
  return (
    <section className="fbx-new" aria-labelledby="new-pathway">
      <h2 id="new-pathway">
        <Trans>Begin a pathway</Trans>
      </h2>
      <form
        className="fbx-new__row"
        onSubmit={(event) => {
          event.preventDefault();
          begin(fromOf(start, title));
        }}
      >
        <TextField label={<Trans>Title</Trans>} value={title} onValue={setTitle} />
        <SelectField label={<Trans>Begin with</Trans>} value={start} onValue={setStart}>
          <StartOptions starts={starts} />
        </SelectField>
        <button
          type="submit"
          className="usa-button"
          disabled={make.busy || (start === "blank" && title.trim() === "")}
        >
          <Trans>Begin</Trans>
        </button>
      </form>
      <FromFile
        busy={make.busy}
        onFile={(file) => begin({ kind: "file", file })}
        onWrong={() => {
          setTold(undefined);
          make.forget();
        }}
      />
      <DeedTrouble trouble={make.trouble} words={pathwayFindings} />
      {told === undefined ? undefined : <Imported made={told} />}
    </section>
  );
}

function fromOf(start: string, title: string): From {
  const [kind, id = ""] = start.split(" ");
  const named = title.trim() === "" ? {} : { title: title.trim() };
  if (kind === "template") return { kind, id, ...named };
  return kind === "sector" ? { kind, id, ...named } : { kind: "blank", title: title.trim() };
}

function StartOptions({ starts }: Pick<NewProps, "starts">) {
  const { t } = useLingui();
  const nameOf = useStartNames();
  return (
    <>
      <option value="blank">{t`nothing yet`}</option>
      <optgroup label={t`an example`}>
        {starts.templates.map(({ id, title: name }) => (
          <option key={id} value={`template ${id}`}>
            {nameOf.template(id, name)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t`a field of work of the catalog`}>
        {starts.sectors.map(({ id, name }) => (
          <option key={id} value={`sector ${id}`}>
            {nameOf.sector(id, name)}
          </option>
        ))}
      </optgroup>
    </>
  );
}

/** What one can begin from, in the page's language. */
function useStartNames() {
  const { t } = useLingui();
  const say = useSay();
  const { data: sectors } = useSectors();
  const templates: Readonly<Record<string, string>> = {
    "care-ladder": t`Care ladder: from English class to practical nurse`,
    "care-ladder-evening-childcare": t`Care ladder, with evening childcare`,
  };
  return {
    template: (id: string, title: string): string => templates[id] ?? title,
    sector: (id: string, name: string): string => {
      const known = sectors?.items.find((one) => one.id === id);
      return known === undefined ? name : say(known.name);
    },
  };
}

interface FromFileProps {
  readonly busy: boolean;
  /** A file was chosen that is not sent. */
  readonly onWrong: () => void;
  readonly onFile: (file: Extract<From, { kind: "file" }>["file"]) => void;
}

const megabyte = 1024 * 1024;
/** What the server takes, less what goes around the file. */
const largest = 2 * megabyte - 1024;

/** A file of ours or of CTDL; what is too large or no JSON is told here, before it is sent. */
function FromFile({ busy, onFile, onWrong }: FromFileProps) {
  const id = useId();
  const { number } = useFigures();
  const [wrong, setWrongWords] = useState<ReactNode>();
  const setWrong = (words: ReactNode): void => {
    setWrongWords(words);
    if (words !== undefined) onWrong();
  };
  const read = async (file: File): Promise<void> => {
    if (file.size > largest) {
      const size = number(Math.ceil(file.size / megabyte));
      return setWrong(
        <Trans>This file has {size} MB, and at most 2 are taken. Leave out what is no pathway.</Trans>,
      );
    }
    try {
      onFile(JSON.parse((await file.text()).replace(/^\uFEFF/, "")));
      setWrong(undefined);
    } catch {
      setWrong(
        <Trans>
          This file is no JSON. Export it again, or open it in an editor and look for a comma too many.
        </Trans>,
      );
    }
  };
  return (
    <p>
      <label htmlFor={id} className="fb-block">
        <Trans>Or bring in a file: a pathway of Footbridge, or of CTDL (JSON, at most 2 MB)</Trans>
      </label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        disabled={busy}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void read(file);
          target.value = "";
        }}
      />
      {wrong === undefined ? undefined : (
        <span id={`${id}-wrong`} className="fbw-problem fb-block" role="alert">
          {wrong}
        </span>
      )}
    </p>
  );
}

/** What came in, with what was not understood of it. */
function Imported({ made: { id, findings } }: { readonly made: Told<"createPathway"> }) {
  return (
    <output className="fbk-made">
      <strong>
        <Trans>It is here. Of the file, this was not understood:</Trans>
      </strong>
      <Findings findings={findings} />
      <WorkLink to={`pathways/${id}`} className="usa-button">
        <Trans>Open the pathway</Trans>
      </WorkLink>
    </output>
  );
}

/** Findings, each with what to do. */
const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul className="fbx-findings">
    {findings.map((finding) => (
      <li key={`${finding.code} ${finding.at} ${finding.message}`}>
        <SayFinding finding={finding} words={pathwayFindings} />
      </li>
    ))}
  </ul>
);
