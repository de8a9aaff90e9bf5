import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";

/** Set once the first page has been drawn: after that, a new page moves the focus to its heading. */
let arrived = false;

/** The one heading of a page. It names the tab, and takes the focus when the page is reached from within. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const tab = t`${title} – Footbridge`;
  useEffect(() => {
    document.title = tab;
  }, [tab]);
  useEffect(() => {
    if (arrived) heading.current?.focus();
    arrived = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
