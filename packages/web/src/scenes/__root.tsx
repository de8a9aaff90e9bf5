import { Trans, useLingui } from "@lingui/react/macro";
import { createRootRoute, Link, Outlet } from "@tanstack/react-router";
import { useLayoutEffect } from "react";
import { takeOver } from "../first/take-over.ts";
import { LanguageSwitch } from "../parts/language-switch.tsx";
import { Logo } from "../parts/logo.tsx";
import { OnWide } from "../parts/on-wide.tsx";
import { SavedNote } from "../offline/saved-note.tsx";
import { HeaderSearch } from "./-catalog-pages.ts";
import { LinkPages } from "./-more-pages.ts";

export const Route = createRootRoute({ component: Shell, notFoundComponent: LinkPages });

function Shell() {
  useLayoutEffect(takeOver, []);
  return (
    <div className="fb-page">
      <a className="usa-skipnav" href="#main">
        <Trans>Skip to the main part</Trans>
      </a>
      <Header />
      <main id="main" tabIndex={-1} className="fb-main fb-wrap">
        <SavedNote />
        <Outlet />
      </main>
      <footer className="fb-footer">
        <div className="fb-wrap">
          <p>
            <Trans>
              This is a demo city. The schools, classes and people are made up. The pay for each job is real.
            </Trans>
          </p>
          <p>
            <Trans>
              Your answers stay on this device. We send them only to work out your routes, and we do not keep
              them.
            </Trans>
          </p>
          <p className="fb-row fb-no-print">
            <Link to="/open">
              <Trans>Open saved answers</Trans>
            </Link>
            <Link to="/advise">
              <Trans>For advisers</Trans>
            </Link>
            <Link to="/partners">
              <Trans>For partners</Trans>
            </Link>
          </p>
        </div>
      </footer>
    </div>
  );
}

function Header() {
  const { t } = useLingui();
  return (
    <header className="fb-header">
      <div className="fb-wrap fb-header__row">
        <Link to="/" className="fb-header__name">
          <Logo />
          <span>Footbridge</span>
        </Link>
        <nav className="fb-header__nav" aria-label={t`Main`}>
          <Link to="/find">
            <Trans>Find a route</Trans>
          </Link>
          <Link to="/everywhere">
            <Trans>All jobs</Trans>
          </Link>
          <Link to="/map" className="fb-header__map">
            <Trans>Map</Trans>
          </Link>
          <Link to="/search" search={{ q: "" }} className="fb-header__find" aria-label={t`Search`}>
            <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
              <path d="M14.5 14.5L20 20M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14z" />
            </svg>
          </Link>
        </nav>
        <OnWide>
          <HeaderSearch />
        </OnWide>
        <LanguageSwitch />
      </div>
    </header>
  );
}
