import { type ReactNode, useId } from "react";
import { useAsked } from "../api/asked.ts";

interface OrgSelectProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (org: string) => void;
  /** Said for none. */
  readonly none: string;
  readonly className?: string;
}

/** One organization of the catalog, by name. */
export function OrgSelect({ label, value, onValue, none, className = "fbw-input" }: OrgSelectProps) {
  const id = useId();
  const { data } = useAsked("list.organizations", { query: { limit: 200 } });
  const all = (data?.items ?? []).toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <span className="fbw-field">
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className={className} value={value} onChange={({ target }) => onValue(target.value)}>
        <option value="">{none}</option>
        {all.map((org) => (
          <option key={org.id} value={org.id}>
            {org.name}
          </option>
        ))}
      </select>
    </span>
  );
}
