import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Measuring } from "./measure/http.ts";
import { type AppOptions, buildApp } from "./app.ts";

export interface ServerOptions extends AppOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:4300`. */
  readonly address: string;
  readonly app: FastifyInstance;
  /** Who checks submissions and computes reports. */
  readonly measure: Measuring | undefined;
  /** Looks at once whether the catalog has changed, instead of within a second. */
  readonly refresh: () => Promise<void>;
  /** Resolves when a worker can answer questions. */
  readonly ready: () => Promise<void>;
  /** Answers what is under way, then ends sockets and workers. */
  readonly close: () => Promise<void>;
}

/** Starts to listen, and reads the catalog meanwhile. Fails with the system's error where the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { app, keeper, measure } = await buildApp(options);
  const host = options.host ?? "127.0.0.1";
  await app.listen({ port: options.port, host });
  const opened = keeper.open();
  await measure?.open();
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    app,
    measure,
    refresh: () => keeper.look(),
    ready: async () => {
      await opened;
      await keeper.standing()?.pool.ready();
    },
    close: () => app.close(),
  };
}
