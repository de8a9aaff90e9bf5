import { Agent, request } from "node:http";

/** What to ask, from how many connections, for how long. Without bodies it is a GET. */
export interface Drive {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
}

/** What came of it: a time in milliseconds per answer, and how the answers ended. */
export interface Driven {
  readonly seconds: number;
  readonly times: readonly number[];
  readonly failures: number;
  /** How often each `status` of an answer came. */
  readonly endings: Readonly<Record<string, number>>;
  readonly bytes: number;
}

interface Heard {
  readonly status: number;
  readonly text: string;
}

function once(agent: Agent, url: string, body: string | undefined): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      agent,
      method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? {} : { "content-type": "application/json" },
    });
    asked.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

async function drive({ url, connections, seconds, bodies }: Drive): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const endings: Record<string, number> = {};
  let [failures, bytes, next] = [0, 0, 0];
  const start = performance.now();
  const until = start + seconds * 1000;
  const askOn = async (): Promise<void> => {
    while (performance.now() < until) {
      const before = performance.now();
      const { status, text } = await once(agent, url, bodies[next++ % bodies.length]).catch(nothing);
      times.push(performance.now() - before);
      bytes += text.length;
      if (status !== 200) failures += 1;
      const ending = /^\{"status":"([\w-]+)"/.exec(text)?.[1] ?? `HTTP ${status}`;
      endings[ending] = (endings[ending] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  agent.destroy();
  return { seconds: (performance.now() - start) / 1000, times, failures, endings, bytes };
}

const nothing = (): Heard => ({ status: 0, text: "" });

process.once("message", (plan: Drive) => {
  void drive(plan).then((driven) => process.send?.(driven, () => process.exit(0)));
});
