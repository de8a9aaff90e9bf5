import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useMeasured } from "../../published/ask.ts";
import { WorkTrouble } from "../work-trouble.tsx";
import { SelectField, TextField } from "../fields.tsx";
import { LinkRow } from "./link-row.tsx";

type State = Told<"listPeopleLinks">["items"][number]["state"];

/** Records that may be of one person, across providers: link them, keep them apart, or take it back. */
export function PeopleLinksPage() {
  const { t } = useLingui();
  const [by, setBy] = useState("");
  const [state, setState] = useState<State>("candidate");
  const { data, trouble, again, moving } = useMeasured(
    "listPeopleLinks",
    { query: { state, limit: 100 } },
    { freshMs: 0, family: "links" },
  );
  const views = { candidate: t`To decide`, linked: t`Linked`, apart: t`Kept apart` } as const;
  return (
    <>
      <PageHeading title={t`People links`} />
      <p className="fbw-lede">
        <Trans>
          A person served by two providers counts once only if the city knows it is one person. Exact matches
          are linked by themselves; these are the doubtful ones. Blank values never match, and every link can
          be undone.
        </Trans>
      </p>
      <div className="fbw-filters">
        <TextField place="before" fill="name" label={<Trans>Your name</Trans>} value={by} onValue={setBy} />
        <SelectField
          place="before"
          label={<Trans>Show</Trans>}
          value={state}
          onValue={(next) => setState(next as State)}
        >
          {Object.entries(views).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          {state === "candidate" ? (
            <Trans>No pair waits for a decision.</Trans>
          ) : (
            <Trans>Nothing was decided so yet.</Trans>
          )}
        </p>
      ) : undefined}
      {data === undefined || data.items.length === 0 ? undefined : (
        <>
          <p className="fbw-quiet">
            <Plural
              value={data.total}
              one="# pair, the likeliest first"
              other="# pairs, the likeliest first"
            />
          </p>
          <ul className={moving ? "fbw-links fb-moving" : "fbw-links"}>
            {data.items.map((link) => (
              <LinkRow key={link.id} link={link} by={by} onDone={again} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
