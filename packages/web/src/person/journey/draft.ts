import { parseDollars } from "@footbridge/core/units/money.ts";
import type { Field, Kind } from "./kinds.ts";

/** What was typed into a form, by field; `happened` is the day. */
export type Draft = Readonly<Record<string, string>>;

/** The body of an event as the server takes it; what cannot be read goes as it was typed, so that the server names it. */
export function bodyOf({ kind, fields }: Kind, draft: Draft): Record<string, unknown> {
  const parts = fields.flatMap((field): [string, unknown][] => {
    const text = (draft[field.name] ?? "").trim();
    return text === "" ? [] : [[field.name, valueOf(field, text)]];
  });
  return { kind, ...Object.fromEntries(parts) };
}

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
export function draftOf({ fields }: Kind, happened: string, body: Readonly<Record<string, unknown>>): Draft {
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
