import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface WorkLinkProps {
  /** Below `/work/`: `people/person-1`; empty for the start page. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string | undefined>>;
  readonly exact?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a page of the list. */
export const WorkLink = ({ to, search = {}, exact = false, className, children }: WorkLinkProps) => (
  <Link
    to="/work/$"
    params={{ _splat: to }}
    search={search}
    activeOptions={{ exact, includeSearch: false }}
    {...(className === undefined ? {} : { className })}
  >
    {children}
  </Link>
);
