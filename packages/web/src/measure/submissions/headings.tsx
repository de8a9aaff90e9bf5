import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { askMeasure, useMeasured } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { useDeed } from "../deed.ts";
import { WorkTrouble } from "../work-trouble.tsx";
import type { OneSubmission } from "./one-submission.ts";

type Known = Told<"getSubmissionHeadings">;

interface HeadingsProps {
  readonly told: OneSubmission;
  readonly again: () => void;
}

/** What each heading of the file means, with suggestions; kept for the provider, and the file is read again by it. */
export function Headings({ told, again }: HeadingsProps) {
  const asked = useMeasured("getSubmissionHeadings", { params: { id: told.id } }, { freshMs: 0 });
  return (
    <section className="fbw-section" aria-labelledby="headings">
      <h2 id="headings">
        <Trans>What the headings mean</Trans>
      </h2>
      <WorkTrouble trouble={asked.trouble} again={asked.again} />
      {asked.data === undefined && asked.trouble === undefined ? <Loading lines={4} /> : undefined}
      {asked.data === undefined ? undefined : <Mapping told={told} known={asked.data} again={again} />}
    </section>
  );
}

function Mapping({ told, known, again }: HeadingsProps & { readonly known: Known }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        known.headings.map(({ heading, element, suggestion }) => [heading, element ?? suggestion ?? ""]),
      ),
  );
  const deed = useDeed(
    () =>
      askMeasure("saveSubmissionMapping", {
        params: { id: told.id },
        body: { columns: Object.fromEntries([...chosen].filter(([, element]) => element !== "")) },
      }),
    again,
  );
  const left = [...chosen.values()].filter((element) => element === "").length;
  const editable = told.certified === undefined;
  return (
    <>
      <p className="fbw-quiet">
        <Trans>
          {known.headings.length - left} of {known.headings.length} headings are read. Kept for{" "}
          {told.provider}: the next file with these headings needs no mapping.
        </Trans>
      </p>
      <HeadingTable
        known={known}
        chosen={chosen}
        onChosen={editable ? (heading, id) => setChosen(new Map(chosen).set(heading, id)) : undefined}
      />
      <datalist id="elements">
        {known.elements.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      {editable ? (
        <div className="fbw-inline">
          <button type="button" className="usa-button" disabled={deed.busy} onClick={() => deed.run()}>
            <Trans>Keep and read again</Trans>
          </button>
          <DeedTrouble trouble={deed.trouble} />
        </div>
      ) : undefined}
    </>
  );
}

interface TableProps {
  readonly known: Known;
  readonly chosen: ReadonlyMap<string, string>;
  /** Absent where nothing may be changed any more. */
  readonly onChosen: ((heading: string, element: string) => void) | undefined;
}

function HeadingTable({ known, chosen, onChosen }: TableProps) {
  return (
    <div className="fbw-wide-table">
      <table className="fbw-table fbw-table--dense">
        <caption className="usa-sr-only">
          <Trans>What the headings mean</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Heading in the file</Trans>
            </th>
            <th scope="col">
              <Trans>First values</Trans>
            </th>
            <th scope="col">
              <Trans>Read as</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {known.headings.map((heading) => (
            <tr key={heading.column}>
              <th scope="row">{heading.heading}</th>
              <td>
                <span className="fbw-samples">{heading.samples.join(" · ")}</span>
              </td>
              <td>
                <ReadAs
                  heading={heading.heading}
                  element={chosen.get(heading.heading) ?? ""}
                  elements={known.elements}
                  onElement={onChosen === undefined ? undefined : (id) => onChosen(heading.heading, id)}
                />
                {heading.element === undefined &&
                heading.suggestion !== undefined &&
                chosen.get(heading.heading) === heading.suggestion ? (
                  <span className="fbw-under">
                    <Trans>suggested: look before you keep it</Trans>
                  </span>
                ) : undefined}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ReadAsProps {
  readonly heading: string;
  readonly element: string;
  readonly elements: Known["elements"];
  readonly onElement: ((id: string) => void) | undefined;
}

/** Which element a heading is read as, by its id, with its name under it; one list serves all headings. */
function ReadAs({ heading, element, elements, onElement }: ReadAsProps) {
  const { t } = useLingui();
  const name = elements.find(({ id }) => id === element)?.name;
  const wrong = element !== "" && name === undefined;
  return (
    <>
      <input
        className="fbw-input fbw-cell"
        list="elements"
        aria-label={t`${heading} is read as`}
        aria-invalid={wrong}
        placeholder={t`Not read`}
        disabled={onElement === undefined}
        value={element}
        onChange={({ target }) => onElement?.(target.value.trim())}
      />
      <span className={wrong ? "fbw-problem" : "fbw-under"}>
        {wrong ? <Trans>no such element</Trans> : name}
      </span>
    </>
  );
}
