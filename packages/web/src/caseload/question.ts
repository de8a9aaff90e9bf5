import type { Told } from "@footbridge/contract/client.ts";
import { useNavigate, useSearch } from "@tanstack/react-router";

export type Case = Told<"listCaseload">["items"][number];
export type Reason = Case["reasons"][number];
export type ViewQuery = Told<"listCaseViews">["items"][number]["query"];

/** What is asked of the caseload, as the address has it. */
export interface Question {
  readonly scope: "mine" | "organization" | "unassigned";
  readonly navigator: string;
  readonly q: string;
  /** One kind of reason, or all. */
  readonly reason: Reason["kind"] | "";
  readonly due: "any" | "all";
  readonly sort: "due" | "name" | "contact";
  readonly shown: "list" | "board";
}

const kinds = [
  "referral-unanswered",
  "class-starts",
  "follow-up",
  "consent-ends",
  "asks-to-part",
  "no-contact",
  "stuck",
] as const;

const oneOf = <T extends string>(all: readonly T[], text: string | undefined, usual: T): T =>
  all.find((each) => each === text) ?? usual;

/** The question that the address asks. */
export function questionOf(at: Readonly<Record<string, string | undefined>>): Question {
  return {
    scope: oneOf(["mine", "organization", "unassigned"], at["scope"], "mine"),
    navigator: at["navigator"] ?? "",
    q: at["q"] ?? "",
    reason: oneOf(["", ...kinds], at["reason"], ""),
    due: oneOf(["any", "all"], at["due"], "all"),
    sort: oneOf(["due", "name", "contact"], at["sort"], "due"),
    shown: oneOf(["list", "board"], at["shown"], "list"),
  };
}

/** As the server is asked; the board takes no order. */
export const askedOf = ({ scope, navigator, q, reason, due }: Question) => ({
  scope,
  due,
  ...(navigator === "" ? {} : { navigator }),
  ...(q.trim() === "" ? {} : { q: q.trim() }),
  ...(reason === "" ? {} : { reasons: reason }),
});

/** As it is kept under a name. */
export const viewOf = (question: Question): ViewQuery => {
  const { scope, due, sort, shown, reason, navigator, q } = question;
  return {
    scope,
    due,
    sort,
    shown,
    ...(navigator === "" ? {} : { navigator }),
    ...(q === "" ? {} : { q }),
    ...(reason === "" ? {} : { reasons: [reason] }),
  };
};

/** The address of a question that was kept. */
export const searchOf = ({ reasons, ...rest }: ViewQuery): Record<string, string> => {
  const [reason] = reasons ?? [];
  return { ...rest, ...(reason === undefined ? {} : { reason }) };
};

/** The question of the address, and the way to another. */
export function useQuestion(): readonly [Question, (next: Partial<Question>) => void] {
  const navigate = useNavigate();
  const at = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const question = questionOf(at);
  const change = (next: Partial<Question>): void => {
    // What is not asked is left out: the address would say it in words.
    const search = Object.fromEntries(
      Object.entries({ ...question, ...next }).filter(([, value]) => value !== ""),
    );
    void navigate({ to: "/work/$", params: { _splat: "caseload" }, search, replace: true });
  };
  return [question, change];
}
