import { parseDollars } from "@footbridge/core/units/money.ts";
import type { Field } from "./field.ts";
import type { Kind } from "./kinds.ts";

/** What was typed into a form, by field; `happened` is the day. */
export type Draft = Readonly<Record<string, string>>;

type Body = Readonly<Record<string, unknown>>;

/** The body of an event as the server takes it; what cannot be read goes as it was typed, so that the server names it. */
export function bodyOf({ kind, fields, within }: Kind, draft: Draft): Record<string, unknown> {
  const parts = fields.flatMap((field): [string, unknown][] => {
    const text = (draft[field.name] ?? "").trim();
    return text === "" ? [] : [[field.name, valueOf(field, text)]];
  });
  const said = Object.fromEntries(parts);
  return within === undefined ? { kind, ...said } : { kind, [within]: said };
}

/** What is right instead of an entry: the form, and what the entry says beyond its fields. */
export function correctedBody(kind: Kind, draft: Draft, was: Body): Body {
  const body = bodyOf(kind, draft);
  const { within } = kind;
  if (within === undefined) return { ...beyond(kind, was), ...body };
  return { ...was, [within]: { ...beyond(kind, partOf(was, within)), ...partOf(body, within) } };
}

const beyond = ({ fields }: Kind, body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => fields.every((field) => field.name !== name)));

/** A part of a body that has parts of its own. */
export const partOf = (body: Body, name: string): Body => {
  const part = body[name];
  return typeof part === "object" && part !== null ? Object.fromEntries(Object.entries(part)) : {};
};

function valueOf({ type, name }: Field, text: string): unknown {
  if (type === "yes-no") return text === "yes";
  if (type === "dollars") return parseDollars(text) ?? text;
  if (type === "whole" || type === "number" || name === "due") {
    const value = Number(text.replace(",", "."));
    return Number.isFinite(value) ? value : text;
  }
  return text;
}

/** What would have been typed for an event as it stands. */
export function draftOf({ fields, within }: Kind, happened: string, whole: Body): Draft {
  const body = within === undefined ? whole : partOf(whole, within);
  const parts = fields.map(({ name, type }): [string, string] => {
    const value = body[name];
    if (value === undefined) return [name, ""];
    if (type === "yes-no") return [name, value === true ? "yes" : "no"];
    if (type === "dollars") return [name, (Number(value) / 100).toFixed(2)];
    return [name, typeof value === "string" || typeof value === "number" ? `${value}` : ""];
  });
  return { happened, ...Object.fromEntries(parts) };
}

/** Required fields that are still empty, the day among them. */
export const missingIn = ({ fields }: Kind, draft: Draft): readonly string[] =>
  ["happened", ...fields.filter(({ required }) => required).map(({ name }) => name)].filter(
    (name) => (draft[name] ?? "").trim() === "",
  );
