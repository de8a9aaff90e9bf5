import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { askMeasure, useMeasured } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { useDeed } from "../deed.ts";
import { WorkTrouble } from "../work-trouble.tsx";
import type { OneSubmission } from "./one-submission.ts";
import { likelyCode, spoken, unknownWords, type Values, valuesIn, WordCodes } from "./words.tsx";

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
        <Trans>What headings and words mean</Trans>
      </h2>
      <WorkTrouble trouble={asked.trouble} again={asked.again} />
      {asked.data === undefined && asked.trouble === undefined ? <Loading lines={4} /> : undefined}
      {asked.data === undefined ? undefined : (
        <Mapping key={asked.data.mapping} told={told} known={asked.data} again={again} />
      )}
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
  const [values, setValues] = useState(() => withLikely(valuesIn(known), known, chosen));
  const deed = useDeed(
    () =>
      askMeasure("saveSubmissionMapping", {
        params: { id: told.id },
        body: {
          columns: Object.fromEntries([...chosen].filter(([, element]) => element !== "")),
          values: spoken(values, chosen.values()),
        },
      }),
    again,
  );
  const choose = (heading: string, id: string): void => {
    const next = new Map(chosen).set(heading, id);
    setChosen(next);
    setValues(withLikely(values, known, next));
  };
  const left = [...chosen.values()].filter((element) => element === "").length;
  const editable = told.certified === undefined;
  return (
    <>
      <p className="fbw-quiet">
        <Trans>
          {known.headings.length - left} of {known.headings.length} headings are read. Kept for{" "}
          {told.provider}, with their words: the next file like this needs no mapping.
        </Trans>
      </p>
      <HeadingTable
        known={known}
        chosen={chosen}
        values={values}
        onChosen={editable ? choose : undefined}
        onCode={
          editable
            ? (id, word, code) => setValues(new Map(values).set(id, new Map(values.get(id)).set(word, code)))
            : undefined
        }
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
  readonly values: Values;
  readonly onCode: ((element: string, word: string, code: string) => void) | undefined;
}

function HeadingTable({ known, chosen, onChosen, values, onCode }: TableProps) {
  return (
    <div className="fbw-wide-table">
      <table className="fbw-table fbw-table--dense fbw-headings">
        <caption className="usa-sr-only">
          <Trans>What headings and words mean</Trans>
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
                <WordsOf
                  heading={heading}
                  element={known.elements.find(({ id }) => id === chosen.get(heading.heading))}
                  values={values}
                  kept={known.values}
                  onCode={onCode}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WordsOfProps extends Pick<TableProps, "values" | "onCode"> {
  readonly heading: Known["headings"][number];
  readonly element: Known["elements"][number] | undefined;
  readonly kept: Known["values"];
}

/** The words of a column whose element has a code list, where the list does not have them. */
function WordsOf({ heading, element, values, kept, onCode }: WordsOfProps) {
  const words = unknownWords(heading.words, element);
  if (element === undefined || words.length === 0) return undefined;
  return (
    <WordCodes
      heading={heading.heading}
      words={words}
      element={element}
      values={values}
      fresh={kept?.[element.id] === undefined}
      onCode={onCode === undefined ? undefined : (word, code) => onCode(element.id, word, code)}
    />
  );
}

/** Adds what plain words such as “yes” seem to mean to what was said of words. */
function withLikely(before: Values, known: Known, chosen: ReadonlyMap<string, string>): Values {
  const values = new Map([...before].map(([id, words]) => [id, new Map(words)]));
  for (const { heading, words } of known.headings) {
    const element = known.elements.find(({ id }) => id === chosen.get(heading));
    if (element === undefined) continue;
    const meant = values.get(element.id) ?? new Map<string, string>();
    for (const word of unknownWords(words, element))
      if (!meant.has(word)) meant.set(word, likelyCode(word, element));
    values.set(element.id, meant);
  }
  return values;
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
