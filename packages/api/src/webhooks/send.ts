import { lookup as resolve } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { hostOf, type Reach } from "./addresses.ts";
import type { Message } from "./message.ts";

/** What came of sending. */
export interface Sent {
  readonly outcome: "delivered" | "refused" | "redirect" | "time-out" | "closed-address" | "no-connection";
  readonly status: number | undefined;
}

/** Bounds of a try: milliseconds in all, and bytes of the answer that are read before the line is cut. */
export interface SendLimits {
  readonly ms: number;
  readonly answerBytes: number;
}

class ClosedAddress extends Error {}

/** Posts a message. Redirects are not followed, and only what the reach allows is connected to, whatever a name resolves to at the moment. */
export async function send(
  url: string,
  { body, headers }: Message,
  reach: Reach,
  limits: SendLimits,
): Promise<Sent> {
  const address = new URL(url);
  const host = hostOf(address);
  if (isIP(host) !== 0 && !reach.open(host)) return { outcome: "closed-address", status: undefined };
  const ask = address.protocol === "https:" ? tlsRequest : plainRequest;
  const signal = AbortSignal.timeout(limits.ms);
  return new Promise((done) => {
    const request = ask(
      address,
      {
        method: "POST",
        agent: false,
        signal,
        lookup: guarded(reach),
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        let read = 0;
        response.on("data", (piece: Buffer) => {
          read += piece.length;
          if (read > limits.answerBytes) response.destroy();
        });
        response.on("close", () => done({ outcome: outcomeOf(status), status }));
        response.on("error", () => undefined);
      },
    );
    request.on("error", (failure) => {
      const outcome =
        failure instanceof ClosedAddress ? "closed-address" : signal.aborted ? "time-out" : "no-connection";
      done({ outcome, status: undefined });
    });
    request.end(body);
  });
}

function outcomeOf(status: number): Sent["outcome"] {
  if (status >= 200 && status < 300) return "delivered";
  return status >= 300 && status < 400 ? "redirect" : "refused";
}

/** Resolves a name, and lets the socket have only addresses that may be reached: the same that were checked. */
const guarded =
  (reach: Reach): LookupFunction =>
  (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (failure, found) => {
      if (failure !== null) return answer(failure, []);
      if (found.some(({ address }) => !reach.open(address))) return answer(new ClosedAddress(hostname), []);
      const [first] = found;
      if (options.all === true || first === undefined) return answer(null, found);
      return answer(null, first.address, first.family);
    });
  };
