import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { useFresh } from "../../mine/ask.ts";
import { askPathways } from "../../pathways/ask.ts";
import { WorkLink } from "../../work/work-link.tsx";
import { askLab } from "../ask.ts";

interface KeepProps {
  readonly lab: string;
  readonly table: string;
}

/** Takes a table's path among the pathways of the host's organization, and opens it there; the table goes on drawing. */
export function KeepPath({ lab, table }: KeepProps) {
  const load = useCallback(
    async () =>
      (await askLab("listLabDesigns", { params: { lab } })).items.find((one) => one.table === table)?.draft ??
      "none",
    [lab, table],
  );
  const { data: draft } = useFresh(load);
  return (
    <section className="fb-stack" aria-labelledby="keep-path">
      <h2 id="keep-path">
        <Trans>After the lab</Trans>
      </h2>
      {draft === undefined ? undefined : draft === "none" ? (
        <Keep lab={lab} table={table} />
      ) : (
        <p>
          {draft === "open" ? (
            <Trans>This path is kept among your organization’s pathways. The table still draws in it.</Trans>
          ) : (
            <Trans>
              This path is in your organization’s archive: the table reads it, and nobody changes it.
            </Trans>
          )}{" "}
          <WorkLink to={`pathways/${lab}-${table}`}>
            <Trans>Open it there</Trans>
          </WorkLink>
        </p>
      )}
    </section>
  );
}

function Keep({ lab, table }: KeepProps) {
  const navigate = useNavigate();
  const keep = useDeed(
    () => askPathways("createPathway", { body: { from: { kind: "table", lab, table } } }),
    ({ id }) => void navigate({ to: "/work/$", params: { _splat: `pathways/${id}` } }),
  );
  return (
    <>
      <p>
        <Trans>
          As a pathway of your organization this path is kept, can be published, and goes on with its table.
        </Trans>
      </p>
      <p>
        <button type="button" className="usa-button" disabled={keep.busy} onClick={() => keep.run()}>
          <Trans>Keep it among our pathways</Trans>
        </button>
      </p>
      <DeedTrouble trouble={keep.trouble} />
    </>
  );
}
