import "../styles/measure.css";
import "../styles/work.css";
import { useLocation } from "@tanstack/react-router";
import { useWorkingFace } from "../measure/use-working-face.ts";
import { JoinPage } from "./join-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";

/** Sign-in or joining, as the address says, in the working face. */
export function EntryPages() {
  useWorkingFace();
  const { pathname } = useLocation();
  return <div className="fbw fbk-entry">{pathname.startsWith("/join/") ? <JoinPage /> : <SignInPage />}</div>;
}
