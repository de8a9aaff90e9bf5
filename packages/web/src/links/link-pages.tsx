import { useLocation } from "@tanstack/react-router";
import { later } from "../parts/later.tsx";
import { NotHere } from "./not-here.tsx";

const ReplyPage = later(async () => (await import("../reply/reply-page.tsx")).ReplyPage);

/** The page of a link or a code, as its address says. */
export function LinkPages() {
  const { pathname } = useLocation();
  const [, place, first = ""] = pathname.split("/").map((part) => decodeURIComponent(part));
  if (place === "r" && first !== "") return <ReplyPage key={first} token={first} />;
  return <NotHere />;
}
