import { Trans, useLingui } from "@lingui/react/macro";
import { DayOf } from "../person/day-of.tsx";
import { WorkLink } from "../work/work-link.tsx";
import type { Case } from "./question.ts";
import { ReasonLine } from "./reason-words.tsx";

interface ListProps {
  readonly cases: readonly Case[];
  readonly marked: ReadonlySet<string>;
  readonly onMark: (people: readonly string[], on: boolean) => void;
}

/** The people of a page, the most urgent reason of each first; marked ones have something done for them together. */
export function CaseList({ cases, marked, onMark }: ListProps) {
  const { t } = useLingui();
  const all = cases.map(({ person }) => person);
  const every = all.every((person) => marked.has(person));
  return (
    <>
      <label className="fbl-mark">
        <input type="checkbox" checked={every} onChange={() => onMark(all, !every)} />
        <Trans>Mark all on this page</Trans>
      </label>
      <ul className="fbl-cases" aria-label={t`People`}>
        {cases.map((one) => (
          <li key={one.person} className="fbl-case">
            <label className="fbl-mark">
              <input
                type="checkbox"
                aria-label={t`Mark ${one.name}`}
                checked={marked.has(one.person)}
                onChange={({ target }) => onMark([one.person], target.checked)}
              />
            </label>
            <WhoItIs one={one} />
            <Reasons one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WhoItIs({ one: { person, name, phone, navigatorName, lastContact } }: { readonly one: Case }) {
  return (
    <div className="fbl-who">
      <WorkLink to={`people/${person}`} className="fbl-name">
        {name === "" ? person : name}
      </WorkLink>
      <span className="fbw-quiet">
        {phone === undefined ? undefined : <a href={`tel:${phone}`}>{phone}</a>}{" "}
        {navigatorName === undefined ? <Trans>nobody’s yet</Trans> : navigatorName}
      </span>
      <span className="fbw-quiet">
        {lastContact === undefined ? (
          <Trans>no contact yet</Trans>
        ) : (
          <Trans>
            last contact <DayOf day={lastContact} />
          </Trans>
        )}
      </span>
    </div>
  );
}

function Reasons({ one: { reasons, exit } }: { readonly one: Case }) {
  if (reasons.length === 0)
    return (
      <p className="fbw-quiet fbl-reasons">
        {exit === undefined ? <Trans>Nothing is due</Trans> : <Trans>Left; nothing is due</Trans>}
      </p>
    );
  return (
    <ul className="fbl-reasons">
      {reasons.map((reason) => (
        <li key={reason.kind} className={`fbl-reason fbl-reason--${reason.kind}`}>
          <ReasonLine reason={reason} />
        </li>
      ))}
    </ul>
  );
}
