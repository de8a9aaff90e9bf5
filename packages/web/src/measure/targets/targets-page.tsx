import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useMeasured } from "../../published/ask.ts";
import { moved, nameOf, quarterAt } from "../../published/quarters.ts";
import { WorkTrouble } from "../work-trouble.tsx";
import { AppendixPreview } from "./appendix-preview.tsx";
import { Choose } from "./choose.tsx";
import type { Draft } from "./draft.ts";
import { Paper } from "./paper.tsx";
import { Progress } from "./progress.tsx";

const route = getRouteApi("/targets");

/** Metrics and targets for a paper: chosen on the left, its text on the right, and how promises go below. */
export function TargetsPage() {
  const { t } = useLingui();
  const known = useMeasured("listDefinitions", {}, { freshMs: 300_000 });
  return (
    <>
      <PageHeading title={t`Targets`} />
      <p className="fbw-lede">
        <Trans>
          Choose what a concept paper, an RFP or a contract is to promise. The appendix is ready as you
          choose: definitions, calendar, data elements.
        </Trans>
      </p>
      <WorkTrouble trouble={known.trouble} again={known.again} />
      {known.data === undefined && known.trouble === undefined ? <Loading lines={8} /> : undefined}
      {known.data === undefined ? undefined : <Board known={known.data} />}
    </>
  );
}

const firstDraft = (program: string): Draft => ({
  agreement: "",
  kind: "contract",
  provider: "",
  program,
  report: nameOf(moved(quarterAt(new Date().toISOString()), 4)),
  metrics: [],
  levels: new Map(),
});

function Board({ known }: { readonly known: Told<"listDefinitions"> }) {
  const { set } = route.useSearch();
  const [draft, setDraft] = useState<Draft>(() => firstDraft(known.programs[0]?.id ?? "adult"));
  const progress = useMeasured("getTargetProgress", { query: {} }, { freshMs: 0 });
  return (
    <>
      <div className="fbw-targets">
        <section aria-labelledby="choose">
          <h2 id="choose">
            <Trans>What to promise</Trans>
          </h2>
          <Paper draft={draft} known={known} onDraft={setDraft} onSaved={progress.again} />
          <Choose draft={draft} known={known} onDraft={setDraft} />
        </section>
        <AppendixPreview draft={draft} known={known} />
      </div>
      <Progress asked={progress} known={known} only={set} />
    </>
  );
}
