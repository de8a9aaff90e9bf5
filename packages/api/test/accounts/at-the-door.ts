import { createHmac } from "node:crypto";
import { operations, type OperationName } from "@footbridge/contract/operations.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import type { LightMyRequestResponse } from "fastify";
import { onTestFinished } from "vitest";
import type { Provider } from "../../src/accounts/place.ts";
import { type App, buildApp } from "../../src/app.ts";
import { shelf } from "../asking.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";

/** A service with accounts on the store; gone with the test. */
export async function accountsOn(
  { db, background }: Pick<Store, "db"> & Partial<Pick<Store, "background">>,
  publicUrl?: string,
  mail?: { readonly url: string; readonly from: string },
  provider?: Provider,
): Promise<App> {
  const secret = () => Promise.resolve("a secret of at least thirty-two signs");
  const built = await buildApp({
    store: shelf(tinyCity()),
    limits: { workers: 1 },
    vocabulary: tinyWords,
    accounts: { db, background, secret, publicUrl, mail, provider },
  });
  onTestFinished(() => built.app.close());
  return built;
}

interface Ask {
  /** Text goes as it is. */
  readonly body?: object | string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly from?: string;
}

/** A browser with its cookies, at an address of its own. */
export class Browser {
  readonly #app: App;
  readonly address: string;
  readonly cookies = new Map<string, string>();

  constructor(app: App, address = "10.0.0.5") {
    this.#app = app;
    this.address = address;
  }

  async ask(method: "GET" | "POST" | "PUT" | "DELETE", url: string, { body, headers, from }: Ask = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#app.app.inject({
      method,
      url,
      remoteAddress: from ?? this.address,
      headers: {
        host: "localhost",
        origin: "http://localhost",
        ...(cookie === "" ? {} : { cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Calls an operation of the contract; the answer must fit its schema. */
  async do(name: OperationName, ask: Ask & { readonly id?: string } = {}): Promise<LightMyRequestResponse> {
    const { method, path } = operations[name];
    const url = path.replace(/\{\w+\}/, ask.id ?? "me");
    const answer = await this.ask(method, url, ask);
    if (answer.statusCode === 200) operations[name].response.parse(answer.json());
    return answer;
  }

  /** Sends bytes as they are; the status alone. */
  async raw(method: "POST" | "PUT", url: string, payload: string, headers: Readonly<Record<string, string>>) {
    const told = await this.#app.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { host: "localhost", origin: "http://localhost", ...headers },
      payload,
    });
    return told.statusCode;
  }

  sign(path: string, body: object = {}, more: Ask = {}) {
    return this.ask("POST", `/api/auth/${path}`, { body, ...more });
  }
}

export const atTheMachine = (app: App): Browser => new Browser(app, "127.0.0.1");

/** The newest letter to somebody, as whoever may read the outbox sees it. */
export async function letterTo(reader: Browser, recipient: string): Promise<string> {
  const { items } = (await reader.do("listOutbox")).json<{ items: { recipient: string; body: string }[] }>();
  return items.find((letter) => letter.recipient === recipient)?.body ?? "";
}

export const codeIn = (letter: string): string => /\b\d{8}\b/.exec(letter)?.[0] ?? "";

/** RFC 6238 with SHA-1, six digits, 30 seconds: what the person's app shows. */
export function totp(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = Array.from(secret)
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}

export const password = "a long walk on the bridge";

/** Joins by the token as a new account, signs in and sets up the second factor; gives its address for the app. */
export async function joined(browser: Browser, email: string, token: string): Promise<string> {
  await browser.do("acceptInvitation", { body: { token, name: "Ada Okafor", password } });
  await browser.sign("sign-in/email", { email, password });
  const enabled = await browser.sign("two-factor/enable", { password });
  const { totpURI } = enabled.json<{ totpURI: string }>();
  await browser.sign("two-factor/verify-totp", { code: totp(totpURI) });
  return totpURI;
}

/** A participant who has signed in by code. */
export async function participant(app: App, reader: Browser, email: string): Promise<Browser> {
  const browser = new Browser(app, "10.0.0.7");
  await browser.sign("email-otp/send-verification-otp", { email, type: "sign-in" });
  await browser.sign("sign-in/email-otp", { email, otp: codeIn(await letterTo(reader, email)) });
  return browser;
}
