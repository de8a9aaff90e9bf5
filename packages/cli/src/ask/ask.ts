import { buildApp } from "@footbridge/api/app.ts";
import type { Problem } from "@footbridge/contract/problem.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import type { Store, StoreOptions } from "@footbridge/store/open-store.ts";
import type { AskOptions } from "./options.ts";
import { lastCity, rollCity, today } from "../installation/demo-city.ts";
import { withStore } from "../installation/with-store.ts";
import { findingsText } from "../text/findings.ts";
import { routeAnswerText } from "./answer-text.ts";
import { questionOf } from "./question.ts";
import { whyNotAnswerText } from "./why-not-text.ts";

/** Exit code of a question that cannot be used. */
const unusable = 2;

/** Answers one question over the store; JSON or text to the standard output, complaints to the standard error. */
export function ask(options: AskOptions, where: StoreOptions): Promise<void> {
  return withStore(where, async (store) => {
    await haveCity(store);
    const { app, keeper } = await buildApp({ store, limits: { workers: 1 } });
    try {
      await keeper.open();
      const get = async (path: string): Promise<unknown> => {
        const found = await app.inject({ method: "GET", url: `/api/v1/${path}` });
        return found.statusCode === 200 ? found.json() : undefined;
      };
      const question = await questionOf(options, get);
      if (!question.ok) return refuse(question.findings, options);
      const url = `/api/v1/routes${options.whyNot === true ? "/why-not" : ""}`;
      const answer = await app.inject({ method: "POST", url, payload: question.value });
      tell(options, answer.statusCode, answer.body);
    } finally {
      await app.close();
    }
  });
}

/** In a fresh database the first question is asked of the demo city. */
async function haveCity(store: Store): Promise<void> {
  if ((await store.catalog.version()) > 0 || (await lastCity(store)) !== undefined) return;
  process.stderr.write("Putting the demo city into the database (once) …\n");
  await rollCity(store, today());
}

function refuse(findings: readonly Finding[], { json }: AskOptions): void {
  process.exitCode = unusable;
  if (json === true)
    process.stdout.write(`${JSON.stringify({ status: "invalid", findings }, undefined, 2)}\n`);
  else process.stderr.write(findingsText(findings));
}

function tell(options: AskOptions, status: number, body: string): void {
  if (status !== 200) {
    const { detail, findings, near } = JSON.parse(body) as Problem;
    const meant = near === undefined || near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
    if (options.json !== true) process.stderr.write(`${detail}${meant}\n`);
    return refuse(findings, options);
  }
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(JSON.parse(body), undefined, 2)}\n`);
    return;
  }
  const answer = JSON.parse(body) as (RouteAnswer | WhyNotAnswer) & { readonly findings: readonly Finding[] };
  process.stderr.write(findingsText(answer.findings));
  process.stdout.write("ways" in answer ? whyNotAnswerText(answer) : routeAnswerText(answer));
}
