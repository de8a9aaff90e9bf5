import "../styles/pathways.css";
import "../styles/pathway-parts.css";
import type { Told } from "@footbridge/contract/client.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useMemo } from "react";
import { SelectField } from "../measure/fields.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { WorkLink } from "../work/work-link.tsx";
import { usePathways, type Version } from "./ask.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { fieldNames, useFieldValue, withoutSameSource } from "./field-words.ts";

type Comparison = Told<"comparePathwayVersions">;
type Change = Comparison["change"];

/** Names of steps, partners and funds by their ids, for values in words. */
const Names = createContext<ReadonlyMap<string, string>>(new Map());

/** Two versions of a pathway against each other: what came, what went, what changed, and what it does to the numbers. */
export function ComparePage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const { t } = useLingui();
  const { pathway: id = "" } = params;
  const asked = useSearch({ from: "/work/$" });
  const versions = usePathways("listPathwayVersions", { params: { id } });
  const items = versions.data?.items ?? [];
  const one = asked["one"] ?? (items[0] === undefined ? "draft" : String(items[0].number));
  const other = asked["other"] ?? "draft";
  const { data, trouble, again } = usePathways(
    "comparePathwayVersions",
    versions.data === undefined ? undefined : { params: { id }, query: { one, other } },
  );
  const draft = usePathways("readPathway", { params: { id } });
  const names = useMemo(() => namesOf(draft.data?.pathway, data?.change), [draft.data, data]);
  return (
    <article className="fb-stack">
      <PageHeading title={t`Compare versions`} />
      <p>
        <WorkLink to={`pathways/${encodeURIComponent(id)}`}>
          <Trans>Back to the pathway</Trans>
        </WorkLink>
      </p>
      <Choice id={id} one={one} other={other} versions={items} />
      <WorkTrouble trouble={versions.trouble ?? trouble} again={again} />
      {data === undefined ? undefined : (
        <>
          <DifferenceTable one={data.one} other={data.other} />
          <Names value={names}>
            <Changes change={data.change} />
          </Names>
        </>
      )}
    </article>
  );
}

function namesOf(draft: Pathway | undefined, change: Change | undefined): ReadonlyMap<string, string> {
  const lists = change === undefined ? [] : [change.steps, change.partners, change.funds];
  const gone = lists.flatMap(({ added, removed }) => [...removed, ...added]);
  return new Map([
    ...gone.map(({ id, title }) => [id, title] as const),
    ...(draft?.partners ?? []).map(({ organization, name }) => [organization, name] as const),
    ...(draft?.funds ?? []).map(({ id, name }) => [id, name] as const),
    ...(draft?.steps ?? []).map(({ id, title }) => [id, title] as const),
  ]);
}

interface ChoiceProps {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly versions: readonly Version[];
}

function Choice({ id, one, other, versions }: ChoiceProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const go = (search: { one: string; other: string }): void =>
    void navigate({ to: "/work/$", params: { _splat: `pathways/${id}/compare` }, search, replace: true });
  const options = (
    <>
      <option value="draft">{t`the draft`}</option>
      {versions.map(({ number, note }) => (
        <option key={number} value={String(number)}>
          {note === "" ? t`version ${number}` : t`version ${number}: ${note}`}
        </option>
      ))}
    </>
  );
  return (
    <div className="fbx-new__row">
      <SelectField
        label={<Trans>What it was</Trans>}
        value={one}
        onValue={(value) => go({ one: value, other })}
      >
        {options}
      </SelectField>
      <SelectField
        label={<Trans>What it became</Trans>}
        value={other}
        onValue={(value) => go({ one, other: value })}
      >
        {options}
      </SelectField>
    </div>
  );
}

function Changes({ change }: { readonly change: Change }) {
  const lists = [change.steps, change.partners, change.funds];
  const nothing =
    change.fields.length === 0 &&
    lists.every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0);
  if (nothing)
    return (
      <p className="fbw-empty">
        <Trans>They are the same.</Trans>
      </p>
    );
  return (
    <>
      {change.fields.length === 0 ? undefined : (
        <section className="fb-stack">
          <h2>
            <Trans>The pathway itself</Trans>
          </h2>
          <Fields fields={change.fields} />
        </section>
      )}
      <List title={<Trans>Steps</Trans>} list={change.steps} />
      <List title={<Trans>Partners</Trans>} list={change.partners} />
      <List title={<Trans>Funds</Trans>} list={change.funds} />
    </>
  );
}

function List({
  title,
  list: { added, removed, changed },
}: {
  readonly title: ReactNode;
  readonly list: Change["steps"];
}) {
  if (added.length + removed.length + changed.length === 0) return undefined;
  return (
    <section className="fb-stack">
      <h2>{title}</h2>
      <ul className="fbx-ruled">
        {added.map(({ id, title: name }) => (
          <li key={id} className="fbx-changes__added">
            <span aria-hidden="true">+</span> <Trans>Added: {name}</Trans>
          </li>
        ))}
        {removed.map(({ id, title: name }) => (
          <li key={id} className="fbx-changes__removed">
            <span aria-hidden="true">−</span> <Trans>Removed: {name}</Trans>
          </li>
        ))}
        {changed.map(({ id, title: name, fields }) => (
          <li key={id}>
            <h3>{name}</h3>
            <Fields fields={fields} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each field was, and what it is. */
function Fields({ fields }: { readonly fields: Change["fields"] }) {
  const { i18n, t } = useLingui();
  const shown = useFieldValue(use(Names));
  return (
    <dl className="fbx-fields">
      {fields.map(({ field, before, after }) => {
        const [was, is] = withoutSameSource(before, after);
        return (
          <div key={field}>
            <dt>{fieldNames[field] === undefined ? field : i18n._(fieldNames[field])}</dt>
            <dd>
              <span className="usa-sr-only">{t`before:`}</span> <del>{shown(field, was)}</del>{" "}
              <span aria-hidden="true">→</span> <span className="usa-sr-only">{t`after:`}</span>{" "}
              <ins>{shown(field, is)}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
