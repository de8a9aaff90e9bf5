import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { FateWords } from "./fate-words.tsx";
import { ListRows } from "./list-rows.tsx";

/** Lists of colleges: one in, and what became of each row of those before. */
export function ListsPage() {
  const { t } = useLingui();
  const { data, trouble, again } = useWorkAsked("listCollegeLists", {});
  const [open, setOpen] = useState<string>();
  const [repeated, setRepeated] = useState(false);
  const send = useDeed(
    (file: File) => askWork("bringInCollegeList", { query: { fileName: file.name }, body: file }),
    (list) => {
      setOpen(list.id);
      setRepeated(list.again);
      again();
    },
  );
  return (
    <div className="fb-stack">
      <PageHeading title={t`College lists`} />
      <p className="fbw-lede">
        <Trans>
          Bring in a StudentTracker detail report, or a plain list. Every row is kept and says what became of
          it. Terms are written of people who said yes to being counted.
        </Trans>
      </p>
      <p>
        <label className="usa-label" htmlFor="list">
          <Trans>A college’s list (CSV)</Trans>
        </label>
        <input
          id="list"
          type="file"
          className="usa-file-input"
          accept=".csv,text/csv"
          disabled={send.busy}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) send.run(file);
          }}
        />
      </p>
      <DeedTrouble trouble={send.trouble} />
      <output className="fb-block">
        {repeated ? <Trans>This list was brought in before. Nothing was changed.</Trans> : undefined}
      </output>
      <WorkTrouble trouble={trouble} again={again} />
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>No list was brought in yet.</Trans>
        </p>
      ) : undefined}
      {data?.items.map((list) => (
        <OneList key={list.id} list={list} open={open === list.id} onOpen={setOpen} changed={again} />
      ))}
    </div>
  );
}

interface OneListProps {
  readonly list: Told<"listCollegeLists">["items"][number];
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
  readonly changed: () => void;
}

function OneList({ list: { id, fileName, at, counts }, open, onOpen, changed }: OneListProps) {
  return (
    <article className="fb-stack" aria-labelledby={`of-${id}`}>
      <h2 id={`of-${id}`}>
        {fileName} · <DayOf day={at} />
      </h2>
      <ul className="fbw-lines">
        {Object.entries(counts).map(([fate, count]) => (
          <li key={fate}>
            {count} <FateWords fate={fate} />
          </li>
        ))}
      </ul>
      {open ? (
        <ListRows list={id} changed={changed} />
      ) : (
        <button type="button" className="usa-button usa-button--outline" onClick={() => onOpen(id)}>
          <Trans>Show its rows</Trans>
        </button>
      )}
    </article>
  );
}
