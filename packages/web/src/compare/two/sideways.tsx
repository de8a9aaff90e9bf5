import type { ReactNode } from "react";

/** Room for a table that may be wider than the page: it scrolls inside itself, also by the keys of the keyboard. */
export function Sideways({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must take the focus (WCAG 2.1.1).
    <section className="fb-beside" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
