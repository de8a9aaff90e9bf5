import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The content types that are read here, where JSON is not the only one. */
    readonly takes?: readonly string[];
  }
}

/** What an address takes that reads no JSON: its content types, and bytes at most. */
export interface Taken {
  readonly types: readonly string[];
  readonly most: number;
  /** The body is handed on while it arrives. */
  readonly streamed?: true;
}

/** How an operation is mounted whose body is taken as it comes. */
export interface AsBytes {
  readonly config: { readonly bytes: true; readonly takes: readonly string[]; readonly slow?: boolean };
  readonly bodyLimit: number;
}

/** A corner of the app whose bodies are taken as they come, away from the reader of JSON. */
export function takeBytes(
  app: FastifyInstance,
  { types, most, streamed }: Taken,
  mountIn: (scope: FastifyInstance, how: AsBytes) => void,
): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    if (streamed === undefined)
      scope.addContentTypeParser(
        [...types],
        { parseAs: "buffer", bodyLimit: most },
        (_request, bytes, read) => read(null, bytes),
      );
    else scope.addContentTypeParser([...types], (_request, payload, read) => read(null, payload));
    const slow = streamed === undefined ? {} : { slow: true };
    mountIn(scope, { config: { bytes: true, takes: types, ...slow }, bodyLimit: most });
    done();
  });
}

/** The bytes of a body so taken; none where nothing was sent. */
export const bytesOf = (body: unknown): Buffer =>
  body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : Buffer.alloc(0);
