import { error, warning, type Checked, type Finding } from "@footbridge/core/finding.ts";
import { isPng, unbakePng } from "../baking/png.ts";
import { isSvg, unbakeSvg } from "../baking/svg.ts";
import { isObject, type Json } from "../model/values.ts";
import { readToken, type Token } from "../proof/token.ts";
import { checkLimits, mostBytes, mostText, tooLarge } from "./limits.ts";
import { repeatedName } from "./repeated-name.ts";

/** In what a credential came. */
export type Container = "text" | "png" | "svg";

/** What was read: the document, the token it came in if it did, and the picture it was baked into. */
export interface Read {
  readonly document: Json;
  readonly token: Token | undefined;
  readonly container: Container;
}

const refused = (code: string, message: string, fix: string): Checked<never> => ({
  ok: false,
  findings: [error(`credential.read.${code}`, "", message, fix)],
});

function unwrap(bytes: Uint8Array): {
  readonly text: string | undefined;
  readonly container: Container;
} {
  if (isPng(bytes)) return { text: unbakePng(bytes), container: "png" };
  const text = new TextDecoder("utf-8").decode(bytes).trim();
  return isSvg(text) ? { text: unbakeSvg(text), container: "svg" } : { text, container: "text" };
}

const tokenForm = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const enveloped = /^data:application\/(?:vc-ld\+jwt|vc\+jwt|jwt)[^,]*,(.+)$/;

/** The token in a data address, as an enveloped credential carries it. */
export const envelopedToken = (document: Json): string | undefined =>
  enveloped.exec(String(document["id"]))?.[1];

function takeToken(text: string, container: Container): Checked<Read> {
  const token = readToken(text);
  if (token === undefined)
    return refused("token", "This looks like a signed token, but cannot be read.", "Copy it again, whole.");
  const [, payload = ""] = text.split(".");
  const findings = [
    ...checkLimits(token.claims),
    ...checkNames(Buffer.from(payload, "base64url").toString("utf8")),
  ];
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    value: { document: token.credential, token, container },
    findings: [],
  };
}

function checkNames(json: string): readonly Finding[] {
  const name = repeatedName(json);
  return name === undefined
    ? []
    : [
        error(
          "credential.read.name-twice",
          name,
          "This field stands twice in the same place, and readers differ in which of the two they take.",
          "Ask the issuer for a file in which each field stands once.",
        ),
      ];
}

function readText(text: string, container: Container): Checked<Read> {
  if (text.length > mostText)
    return refused(
      "too-large",
      `The credential has ${text.length} characters; ${mostText} are read.`,
      "Give a smaller one.",
    );
  if (tokenForm.test(text)) return takeToken(text, container);
  if (/^[\w-]+\.[\w-]+\.[\w-]+~/.test(text)) return notJudged;
  if (text.startsWith("%PDF-"))
    return refused(
      "pdf",
      "This is a PDF: a page to look at, without a signed credential that is read here.",
      "Ask the issuer for the badge itself, as a .json, .png or .svg file.",
    );
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return refused(
      "not-json",
      "This is neither JSON, nor a signed token, nor a picture with a credential in it.",
      "Give the file as you got it from the issuer.",
    );
  }
  if (!isObject(document))
    return refused("not-object", "A credential is a JSON object.", "Give one credential, in braces.");
  const findings = [...checkLimits(document), ...checkNames(text)];
  if (findings.length > 0) return { ok: false, findings };
  const inside = document["type"] === "EnvelopedVerifiableCredential" ? envelopedToken(document) : undefined;
  return inside === undefined
    ? {
        ok: true,
        value: { document, token: undefined, container },
        findings: [],
      }
    : takeToken(inside, container);
}

/** Tokens that disclose a part are a kind of their own. */
const notJudged: Checked<never> = {
  ok: false,
  findings: [
    warning(
      "credential.read.sd-jwt",
      "",
      "This is a token that discloses a part of what was signed (SD-JWT), and such are not checked here.",
      "Ask the issuer for the credential as a whole.",
    ),
  ],
};

/** Reads a credential out of JSON, a token, or a PNG or SVG picture. */
export function readCredential(input: Uint8Array | string): Checked<Read> {
  const size = typeof input === "string" ? input.length : input.byteLength;
  if (size > mostBytes) return { ok: false, findings: [tooLarge(size)] };
  const { text, container } = unwrap(typeof input === "string" ? new TextEncoder().encode(input) : input);
  if (text === undefined || text === "")
    return refused(
      "no-credential",
      container === "text"
        ? "The file is empty."
        : "The picture is damaged, or has no Open Badges 3.0 credential in it.",
      "Give the file as you got it from the issuer.",
    );
  return readText(text, container);
}
