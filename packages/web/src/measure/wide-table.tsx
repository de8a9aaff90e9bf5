import type { ReactNode } from "react";

interface WideTableProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table of text alone that may be wider than the screen: keys can reach it and scroll it sideways. */
export const WideTable = ({ label, children }: WideTableProps) => (
  // A scrolled part must be reached by keys.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className="fbw-wide-table" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
