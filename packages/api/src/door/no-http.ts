import type { Socket } from "node:net";
import { problemMediaType } from "@footbridge/contract/problem.ts";
import { problemOf, Trouble } from "./trouble.ts";

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

/** Answers what came too slowly or is no HTTP: there is no request yet, so the answer is written by hand. */
export function refuseNoHttp(failure: Error & { readonly code?: string }, socket: Socket): void {
  if (failure.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const trouble = troubleOf(failure.code);
  const problem = problemOf(trouble, "");
  const status = failure.code === "HPE_HEADER_OVERFLOW" ? 431 : problem.status;
  const body = JSON.stringify({ ...problem, status });
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status]}\r\nconnection: close\r\ncontent-type: ${problemMediaType}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function troubleOf(code: string | undefined): Trouble {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new Trouble("too-slow", "The request took too long to arrive.");
  if (code === "HPE_HEADER_OVERFLOW") return new Trouble("bad-request", "The headers are larger than 16 kB.");
  return new Trouble("bad-request", "This is not HTTP as this service reads it.");
}
