import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";

const within = "footbridge.within";

/** Set once the first page has been drawn, or a page of ours led here: a new page then moves the focus to its heading. */
let arrived = typeof sessionStorage !== "undefined" && sessionStorage.getItem(within) !== null;

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
    sessionStorage.removeItem(within);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
