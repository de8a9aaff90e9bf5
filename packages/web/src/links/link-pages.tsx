import { useLocation } from "@tanstack/react-router";
import { later } from "../parts/later.tsx";
import { NotHere } from "./not-here.tsx";

const ReplyPage = later(async () => (await import("../reply/reply-page.tsx")).ReplyPage);

const JoinPages = later(async () => (await import("../sign-in/entry-pages.tsx")).EntryPages, "working");
const MinePage = later(async () => (await import("../mine/mine-page.tsx")).MinePage);
const ServicesPage = later(async () => (await import("../directory/services-page.tsx")).ServicesPage);
const VerifyPage = later(async () => (await import("../verify/verify-page.tsx")).VerifyPage);
const GuestPage = later(async () => (await import("../labs/guest/guest-page.tsx")).GuestPage, "lab");
const ScreenPage = later(async () => (await import("../labs/screen/screen-page.tsx")).ScreenPage, "lab");
const StepPage = later(async () => (await import("../labs/step/step-page.tsx")).StepPage, "lab");
const RegisterPage = later(
  async () => (await import("../labs/register/register-page.tsx")).RegisterPage,
  "lab",
);
const PublishedPage = later(async () => (await import("../pathway-public/published-page.tsx")).PublishedPage);

/** The page of a link or a code, or a person's own, as its address says. */
export function LinkPages() {
  const { pathname, search } = useLocation();
  const [, place, first = "", second = ""] = pathname.split("/").map((part) => decodeURIComponent(part));
  if (place === "mine" && first === "") return <MinePage />;
  if (place === "services" && first === "") return <ServicesPage />;
  if (place === "verify" && first === "") return <VerifyPage />;
  if (place === "join" && first !== "") return <JoinPages />;
  if (place === "r" && first !== "") return <ReplyPage key={first} token={first} />;
  if (place === "lab" && second === "screen") return <ScreenPage lab={first} code={codeIn(search)} />;
  if (place === "lab") return <GuestPage code={first} />;
  if (place === "lab-register" && first !== "") return <RegisterPage key={first} code={first} />;
  if (place === "lab-step" && first !== "") return <StepPage key={first} token={first} />;
  if (place === "pathway" && first !== "") return <PublishedPage key={first} id={first} embedded={false} />;
  if (place === "embed" && first === "pathway" && second !== "")
    return <PublishedPage key={second} id={second} embedded />;
  return <NotHere />;
}

const codeIn = ({ code }: Readonly<Record<string, unknown>>): string =>
  typeof code === "string" ? code : "";
