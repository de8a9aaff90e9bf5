import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { onTestFinished } from "vitest";
import { type App, buildApp } from "../../src/app.ts";
import { shelf } from "../asking.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";
import { Visitor } from "../live/client.ts";

/** A service that listens; until there is an admin, whoever sits at this machine is host. */
export async function serving({ db }: Pick<Store, "db">): Promise<App & { readonly address: string }> {
  const secret = () => Promise.resolve("a secret of at least thirty-two signs");
  const app = await buildApp({
    store: shelf(tinyCity()),
    limits: { workers: 1 },
    vocabulary: tinyWords,
    accounts: { db, secret },
  });
  onTestFinished(() => app.app.close());
  return { ...app, address: await app.app.listen({ port: 0, host: "127.0.0.1" }) };
}

interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Somebody's browser: a host at this machine, or a phone with the cookie of a seat. */
export class Phone {
  readonly #app: App & { readonly address: string };
  readonly #from: string;
  cookie = "";

  constructor(app: App & { readonly address: string }, from = "10.1.1.1") {
    this.#app = app;
    this.#from = from;
  }

  async ask(method: string, path: string, { params = {}, body }: Ask = {}) {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => params[key] ?? "");
    const answer = await this.#app.app.inject({
      method: method as "GET",
      url: filled,
      remoteAddress: this.#from,
      headers: { host: "localhost", origin: "http://localhost", cookie: this.cookie },
      ...(body === undefined ? {} : { payload: body }),
    });
    const set = answer.headers["set-cookie"];
    if (typeof set === "string") this.cookie = set.split(";")[0] ?? "";
    return answer;
  }

  /** Asks and takes the answer, which must fit the contract. */
  async do<T>(name: OperationName, ask: Ask = {}): Promise<T> {
    const { operations } = await import("@footbridge/contract/operations.ts");
    const { method, path, response } = operations[name];
    const answer = await this.ask(method, path, ask);
    if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`);
    return response.parse(answer.json()) as T;
  }

  /** The status of an answer alone. */
  async status(name: OperationName, ask: Ask = {}): Promise<number> {
    const { operations } = await import("@footbridge/contract/operations.ts");
    const { method, path } = operations[name];
    return (await this.ask(method, path, ask)).statusCode;
  }

  /** Opens live documents with this cookie. */
  visit(): Visitor {
    return new Visitor(this.#app.address, { cookie: this.cookie, forwarded: this.#from !== "127.0.0.1" });
  }
}

/** A lab of two tables with a code, and its host. */
export async function labWith(app: App & { readonly address: string }) {
  const host = new Phone(app, "127.0.0.1");
  const { id: lab } = await host.do<{ id: string }>("createLab", {
    body: { title: "Autumn Lab", day: "2026-10-14", tables: 2, votesEach: 2 },
  });
  const { code } = await host.do<{ code: string }>("openLabDoor", {
    params: { lab },
    body: { role: "participant" },
  });
  const joined = async (table?: string, affiliation = "employer"): Promise<Phone & { seat: string }> => {
    const phone = new Phone(app);
    const { seat } = await phone.do<{ seat: string }>("joinLab", { body: { code, affiliation } });
    if (table !== undefined) await phone.do("sitDown", { body: { table } });
    return Object.assign(phone, { seat });
  };
  return { host, lab, code, joined };
}
