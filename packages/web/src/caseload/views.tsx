import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import { type Question, searchOf, viewOf } from "./question.ts";

/** Questions that were kept under a name, one's own and those shared in the house; and this one to keep. */
export function Views({ question }: { readonly question: Question }) {
  const { t } = useLingui();
  const { data, again } = useWorkAsked("listCaseViews", {});
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const keep = useDeed(
    () => askWork("keepCaseView", { body: { name, shared, query: viewOf(question) } }),
    () => {
      setName("");
      again();
    },
  );
  const forget = useDeed((id: string) => askWork("removeCaseView", { params: { id } }), again);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== "" && !keep.busy) keep.run();
  };
  const views = data?.items ?? [];
  return (
    <details className="fbl-views">
      <summary>
        <Trans>Kept views</Trans> <span className="fbw-quiet">{views.length}</span>
      </summary>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <WorkLink to="caseload" search={searchOf(view.query)}>
              {view.name}
            </WorkLink>{" "}
            {view.own ? (
              <button
                type="button"
                className="fbw-text-button"
                aria-label={t`Forget ${view.name}`}
                onClick={() => forget.run(view.id)}
              >
                <Trans>Forget</Trans>
              </button>
            ) : (
              <span className="fbw-quiet">
                <Trans>of a colleague</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
      <form className="fbl-keep" onSubmit={submit}>
        <TextField label={t`Keep what is shown as`} value={name} onValue={setName} />
        <label className="fbl-mark">
          <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
          <Trans>for my colleagues too</Trans>
        </label>
        <button type="submit" className="usa-button usa-button--outline" aria-disabled={name.trim() === ""}>
          <Trans>Keep</Trans>
        </button>
      </form>
      <DeedTrouble trouble={keep.trouble ?? forget.trouble} />
    </details>
  );
}
