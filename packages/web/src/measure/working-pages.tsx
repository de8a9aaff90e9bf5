import { useLocation } from "@tanstack/react-router";
import { LooksPage } from "./looks/looks-page.tsx";
import { PartnersPage } from "./partners-page.tsx";
import { PeopleLinksPage } from "./people/people-links-page.tsx";
import { ReportPage } from "./report/report-page.tsx";
import { SubmissionPage } from "./submissions/submission-page.tsx";
import { SubmissionsPage } from "./submissions/submissions-page.tsx";
import { TargetsPage } from "./targets/targets-page.tsx";
import { WorkingFace } from "./working-face.tsx";

/** The page of the working face that the address names, in its frame. */
export function WorkingPages() {
  const { pathname } = useLocation();
  return (
    <WorkingFace>
      <PageAt pathname={pathname} />
    </WorkingFace>
  );
}

function PageAt({ pathname }: { readonly pathname: string }) {
  if (/^\/submissions\/./.test(pathname)) return <SubmissionPage key={pathname} />;
  if (pathname.startsWith("/submissions")) return <SubmissionsPage />;
  if (pathname.startsWith("/report")) return <ReportPage />;
  if (pathname.startsWith("/targets")) return <TargetsPage />;
  if (pathname.startsWith("/people-links")) return <PeopleLinksPage />;
  if (pathname.startsWith("/looks")) return <LooksPage />;
  return <PartnersPage />;
}
