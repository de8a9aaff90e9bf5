import type { ReactNode } from "react";

/** Facts of a step: a name and what is known, line under line. */
export const Lines = ({ children }: { readonly children: ReactNode }) => (
  <dl className="fb-step__lines">{children}</dl>
);

export const Line = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <div className="fb-step__line">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
