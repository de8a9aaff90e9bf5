import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { settled, visitor, wide } from "./browser.ts";
import { signIn } from "./sign-in.ts";

/** Markup that would run if it were a part of the page, in three tongues of a browser; and a short one for short fields. */
const evil = `"><img src=x onerror="window.ran=1"><script>window.ran=2</script><a href="javascript:window.ran=3">x</a>`;
const brief = `<svg onload=ran=4>`;
const link = "javascript:window.ran=5";

interface Asked {
  readonly status: number;
  readonly told: Readonly<Record<string, unknown>>;
}

/** Asks as a page of this address would. */
const ask = (page: Page, method: string, path: string, body?: object): Promise<Asked> =>
  page.evaluate(
    async ([verb, address, given]) => {
      const answer = await fetch(`/api/v1/${address}`, {
        method: verb,
        ...(given === undefined
          ? {}
          : { headers: { "content-type": "application/json" }, body: JSON.stringify(given) }),
      });
      return { status: answer.status, told: (await answer.json()) as Record<string, unknown> };
    },
    [method, path, body] as const,
  );

/** Watches whether anything ran, or was stopped at the last moment by the policy of the page: both are a page that failed. */
async function watch(page: Page): Promise<() => Promise<readonly string[]>> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      stopped.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return async () => {
    const found = await page.evaluate(() => {
      const { ran, stopped } = window as unknown as { ran?: number; stopped?: string[] };
      const planted = document.querySelectorAll(
        'img[src="x"], svg[onload], [onerror], a[href^="javascript:" i], iframe[src^="javascript:" i]',
      ).length;
      return [
        ...(ran === undefined ? [] : [`ran ${ran}`]),
        ...(stopped ?? []),
        ...(planted === 0 ? [] : [`${planted} planted`]),
      ];
    });
    return [...dialogs, ...found];
  };
}

/** Opens pages, each with how often the evil words are read there; whatever ran is told. */
async function open(
  page: Page,
  addresses: readonly string[],
): Promise<readonly (readonly [string, number])[]> {
  const hurt = await watch(page);
  const seen: (readonly [string, number])[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const why = page.getByRole("button", { name: "A referral" });
    await settled(page);
    if (await why.isVisible()) await why.click();
    await settled(page);
    for (const closed of await page.locator("summary").all())
      if (await closed.isVisible()) await closed.click();
    expect([address, await hurt()]).toEqual([address, []]);
    seen.push([address, await page.getByText("window.ran=", { exact: false }).count()]);
  }
  return seen;
}

const bodies = [
  { kind: "contact", way: "phone", note: evil },
  { kind: "enrollment", program: "none", title: evil, pathway: evil, provider: evil },
  { kind: "milestone", milestone: evil },
  { kind: "credential", type: "7", name: evil, code: brief },
  { kind: "employment", employer: evil, employerNumber: brief, subsidized: false, verified: false },
  { kind: "planned-gap", program: "none", until: "2026-12-01", reason: evil },
  { kind: "intake", facts: { borough: brief } },
  {
    kind: "college-term",
    college: evil,
    end: "2026-05-20",
    major: evil,
    courses: [{ code: brief, title: evil, credits: 3, level: "credit", grade: "A" }],
  },
];

describe("what people type", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ from: inject("seed") });
  });
  afterAll(() => app.remove());

  it("is read as it was typed by a colleague, the person, a partner and everybody, and nothing of it runs", async () => {
    const lead = await visitor(wide, "en-US", app.address);
    await signIn(lead, { role: "program-manager", org: "lantern", name: evil.slice(0, 120) });
    const { told } = await ask(lead, "POST", "people", {
      name: evil,
      phone: brief,
      language: "en",
      email: "rosa@example.org",
      born: "1990-05-01",
    });
    const person = String(told["person"]);
    const written: (readonly [string, number])[] = [];
    const put = async (page: Page, method: string, path: string, body?: object) => {
      const { status, told: answer } = await ask(page, method, path, body);
      written.push([`${path} ${JSON.stringify(answer).slice(0, 300)}`, status]);
      return answer;
    };
    for (const [place, body] of bodies.entries())
      await put(lead, "POST", `people/${person}/events`, {
        events: [{ happened: `2026-02-0${place + 1}`, body, evidence: [{ kind: evil, reference: link }] }],
      });
    await put(lead, "POST", `people/${person}/record`, { why: evil });
    await put(lead, "PUT", `people/${person}/plan`, {
      version: 0,
      edit: { kind: "add", title: evil, start: "2026-12-01", end: "2026-12-02" },
    });
    await put(lead, "POST", "caseload/views", { name: brief, query: { scope: "mine", due: "any" } });
    await put(lead, "POST", "caseload/deeds", {
      people: [person],
      deed: { kind: "letter", subject: evil.slice(0, 100), body: evil },
    });
    await put(lead, "POST", "webhooks", {
      url: "https://receiver.example.org/hook?q=%3Cimg%20src=x%20onerror=ran=6%3E",
      kinds: ["contact"],
      note: evil.slice(0, 190),
    });

    const partner = await visitor(wide, "en-US", app.address);
    await signIn(partner, { role: "program-manager", org: "little-otters" });
    const services = (await ask(partner, "GET", "my-services")).told["items"] as { service: string }[];
    const service = services[0]?.service ?? "";
    const both = { en: evil, es: evil };
    await put(partner, "POST", `services/${encodeURIComponent(service)}/edit`, {
      name: both,
      description: both,
      audience: both,
      hoursNote: both,
      howToApply: both,
      capacityNote: both,
      accessibility: [evil],
      phone: brief,
    });

    const { id: referral } = (await put(lead, "POST", `people/${person}/referrals`, {
      service,
      note: evil,
    })) as { id: string };
    await put(lead, "POST", `people/${person}/consents`, {
      purpose: "referral",
      partner: "little-otters",
      words: String((await ask(lead, "GET", "purposes")).told["version"]),
      language: "en",
      days: 30,
    });
    await put(lead, "POST", `referrals/${referral}/sent`, {});

    // The partner answers by the link, the person writes on their own page, with the code from the desk's outbox.
    const desk = await visitor(wide, "en-US", app.address);
    await desk.goto("/api/v1/health/live");
    const letters = async () =>
      ((await ask(desk, "GET", "outbox")).told["items"] as { recipient: string; body: string }[]) ?? [];
    const token = (await letters()).flatMap(({ body }) => /\/r\/([\w-]+)/.exec(body)?.[1] ?? [])[0] ?? "";
    const shown = await ask(desk, "GET", `referral-links/${token}`);
    await put(desk, "POST", `referral-links/${token}/answer`, {
      seen: shown.told["seq"],
      answer: { answer: "not-eligible", why: evil },
    });
    const rosa = await visitor(wide, "en-US", app.address);
    await rosa.goto("/mine");
    const sign = (path: string, body: object) =>
      rosa.evaluate(
        async ([at, given]) => {
          await fetch(`/api/auth/${at}`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(given),
          });
        },
        [path, body] as const,
      );
    const email = "rosa@example.org";
    await sign("email-otp/send-verification-otp", { email, type: "sign-in" });
    const letter = (await letters()).find((one) => one.recipient === email && /\b\d{8}\b/.test(one.body));
    await sign("sign-in/email-otp", { email, otp: /\b\d{8}\b/.exec(letter?.body ?? "")?.[0] });
    await put(rosa, "PUT", "people/me/contact", { name: evil, phone: brief, language: "en" });
    await put(rosa, "POST", "people/me/deletion", { words: evil });
    expect(written.filter(([, status]) => status !== 200)).toEqual([]);

    const auditor = await visitor(wide, "en-US", app.address);
    await signIn(auditor, { role: "auditor" });
    const read = [
      ...(await open(lead, [
        `/work/people/${person}`,
        "/work/caseload?scope=organization",
        "/work/referrals",
        "/work/webhooks",
        "/work/members",
        "/work/plans-touched",
        "/work/college",
      ])),
      ...(await open(partner, ["/work/services", "/work/referrals"])),
      ...(await open(auditor, ["/work/deletions", "/work/members"])),
      ...(await open(desk, [
        `/r/${token}`,
        "/services",
        `/services?q=${encodeURIComponent(evil.slice(0, 90))}`,
        "/work/outbox",
      ])),
      ...(await open(rosa, ["/mine"])),
    ];
    // Where the partner's own list is empty nothing is read; everywhere else the words stand as they were typed.
    const shownAt = read.filter(([, count]) => count > 0).map(([address]) => address.split("?")[0]);
    expect(shownAt).toEqual(
      expect.arrayContaining([
        `/work/people/${person}`,
        "/work/caseload",
        "/work/webhooks",
        "/work/services",
      ]),
    );
    expect(shownAt).toEqual(
      expect.arrayContaining(["/work/deletions", `/r/${token}`, "/services", "/work/outbox", "/mine"]),
    );
    expect(Math.max(...read.map(([, count]) => count))).toBeGreaterThan(20);
  });
});
