import { Plural, Trans } from "@lingui/react/macro";
import { useLingui } from "@lingui/react";
import type { ReactNode } from "react";
import type { Lab } from "../ask.ts";
import { partnerWords } from "./partner-words.ts";
import { RoleWords } from "./role-words.tsx";

interface WhoCameProps {
  readonly people: Lab["people"];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
}

/** Who came, by kind of partner, role and table; kinds that nobody came from are said too. */
export function WhoCame({ people: seats, tables }: WhoCameProps) {
  const people = seats.filter(({ role }) => role !== "screen");
  const { i18n } = useLingui();
  if (people.length === 0)
    return (
      <p className="fbw-empty">
        <Trans>
          Nobody is here yet. Open the door in the room, and see here who came and who is missing.
        </Trans>
      </p>
    );
  const missing = partnerWords.filter(([one]) => people.every(({ affiliation }) => affiliation !== one));
  const organizations = new Set(people.flatMap(({ organization }) => organization ?? []));
  return (
    <div className="fb-stack">
      <p>
        <strong>
          <Plural value={people.length} one="# person came" other="# people came" />
        </strong>{" "}
        {organizations.size === 0 ? undefined : (
          <Plural value={organizations.size} one="from # organization." other="from # organizations." />
        )}
      </p>
      <div className="fbd-counts">
        <Counts
          title={<Trans>Where from</Trans>}
          rows={partnerWords.map(([one, words]) => ({
            key: one,
            name: i18n._(words),
            count: people.filter(({ affiliation }) => affiliation === one).length,
          }))}
        />
        <Counts
          title={<Trans>At the tables</Trans>}
          rows={tables.map(({ id, name }) => ({
            key: id,
            name,
            count: people.filter(({ table }) => table === id).length,
          }))}
        />
        <Counts
          title={<Trans>As what</Trans>}
          rows={(["facilitator", "participant"] as const).map((one) => ({
            key: one,
            name: <RoleWords role={one} />,
            count: people.filter(({ role }) => role === one).length,
          }))}
        />
      </div>
      {missing.length === 0 ? undefined : (
        <p>
          <Trans>Nobody came from:</Trans> {missing.map(([, words]) => i18n._(words)).join(", ")}
        </p>
      )}
    </div>
  );
}

interface CountsProps {
  readonly title: ReactNode;
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly count: number }[];
}

function Counts({ title, rows }: CountsProps) {
  const some = rows.filter(({ count }) => count > 0);
  const top = Math.max(1, ...some.map(({ count }) => count));
  return (
    <table className="fbd-ranked">
      <caption>
        <strong>{title}</strong>
      </caption>
      <tbody>
        {some.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <span
                className="fbd-bar"
                style={{ inlineSize: `${(100 * count) / top}%` }}
                aria-hidden="true"
              />
              {count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
