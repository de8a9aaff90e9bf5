import { createServer } from "node:net";
import { codeOf, messageOf, StoreProblem } from "@footbridge/store/problem.ts";

/** Where Footbridge listens if nobody says otherwise. */
export const usualPort = 4300;
/** So many ports are tried after the usual one; where all are taken, something else is wrong. */
const tried = 10;

/** What stands in the way of listening there: a system error's code, or undefined where nothing does. */
export async function listenTrouble(port: number, host: string): Promise<unknown> {
  const probe = createServer();
  try {
    await new Promise<void>((done, failed) => {
      probe.once("error", failed);
      probe.listen({ port, host, exclusive: true }, done);
    });
    return undefined;
  } catch (failure) {
    return failure;
  } finally {
    await new Promise((done) => probe.close(done));
  }
}

/** The port asked for, or the first free one from the usual on. Throws a StoreProblem where there is none. */
export async function choosePort(asked: number | undefined, host: string): Promise<number> {
  const last = asked ?? usualPort + tried - 1;
  for (let port = asked ?? usualPort; port <= last; port += 1) {
    const trouble = await listenTrouble(port, host);
    if (trouble === undefined) return port;
    if (codeOf(trouble) !== "EADDRINUSE") throw cannotListen(trouble, port, host);
  }
  throw new StoreProblem(
    "serve.port-taken",
    asked === undefined
      ? `The ports ${usualPort} to ${last} of ${host} are all taken.`
      : `Port ${asked} of ${host} is taken.`,
    "Choose another with --port NUMBER, or end the program that has it.",
  );
}

function cannotListen(trouble: unknown, port: number, host: string): StoreProblem {
  const code = codeOf(trouble);
  if (code === "EACCES") {
    return new StoreProblem(
      "serve.port-not-allowed",
      `This user may not listen on port ${port}.`,
      "Choose one above 1023 with --port NUMBER.",
      trouble,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StoreProblem(
      "serve.host-unknown",
      `${host} is not an address of this machine.`,
      "Use --host 127.0.0.1 for this machine only, or 0.0.0.0 for the network.",
      trouble,
    );
  }
  return new StoreProblem(
    "serve.cannot-listen",
    `Nothing can listen on ${host}:${port}: ${messageOf(trouble)}.`,
    "Choose another with --port and --host.",
    trouble,
  );
}
