import { error, type Finding } from "@footbridge/core/finding.ts";
import { choices, namesOf, shapes, untyped, type Field, type Shape } from "./shapes.ts";
import { isDay, isInstant, isObject, isText, isUri, listOf, within, type Json } from "./values.ts";

const plain: ReadonlyMap<string, readonly [fits: (value: unknown) => boolean, said: string]> = new Map([
  ["text", [isText, "a text"]],
  ["uri", [isUri, "an identifier such as https://… or urn:uuid:…"]],
  ["instant", [isInstant, "a day and time with its zone such as 2026-11-29T08:00:00Z"]],
  ["date", [isDay, "a day such as 2026-11-29"]],
  ["number", [(value) => typeof value === "number", "a number without quotation marks"]],
  ["flag", [(value) => typeof value === "boolean", "true or false"]],
  ["object", [isObject, "an object in braces"]],
  [
    "jwt",
    [
      (value) => typeof value === "string" && /^[\w-]+\.[\w-]*\.[\w-]+$/.test(value),
      "a signed token of three parts",
    ],
  ],
  [
    "language",
    [
      (value) => typeof value === "string" && /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(value),
      "a language such as en or es-MX",
    ],
  ],
]);

function checkChoice(holds: string, value: unknown, at: string): readonly Finding[] {
  const choice = choices.get(holds);
  if (choice === undefined) return [];
  const own = choice.open && typeof value === "string" && /^ext:[\w.|-]+$/.test(value);
  if (own || (typeof value === "string" && choice.words.includes(value))) return [];
  return [
    error(
      "credential.model.choice",
      at,
      `${JSON.stringify(value)} is not one of the words this field may hold.`,
      `Write one of ${choice.words.join(", ")}${choice.open ? ", or a word of your own that begins with ext:" : ""}.`,
    ),
  ];
}

function checkValue(holds: string, value: unknown, at: string): readonly Finding[] {
  const shape = shapes.get(holds);
  if (shape !== undefined) {
    if (holds === "Profile" && at.endsWith("issuer") && isUri(value)) return [];
    return checkShape(shape, value, at);
  }
  if (choices.has(holds)) return checkChoice(holds, value, at);
  const [fits, said] = plain.get(holds) ?? [() => true, ""];
  if (fits(value)) return [];
  return [error("credential.model.kind", at, `This is not ${said}.`, `Write ${said}.`)];
}

function checkField(field: Field, value: unknown, at: string): readonly Finding[] {
  const values = field.many ? listOf(value) : [value];
  if (field.required && values.length === 0)
    return [error("credential.model.missing", at, "The list is empty.", "Give at least one entry.")];
  return values.flatMap((each, index) =>
    checkValue(field.holds, each, Array.isArray(value) && field.many ? within(at, index) : at),
  );
}

function checkType(shape: Shape, value: Json, at: string): readonly Finding[] {
  if (untyped.has(shape.name)) return [];
  const names = namesOf(shape.name);
  const types = listOf(value["type"]);
  if (types.some((type) => typeof type === "string" && names.includes(type))) return [];
  return [
    error(
      "credential.model.type",
      within(at, "type"),
      `The type here must be ${names.join(" or ")}, and is ${JSON.stringify(value["type"]) ?? "missing"}.`,
      `Write "type": ["${names.at(-1)}"].`,
    ),
  ];
}

/** Everything in which a value differs from its class of Open Badges or CLR, deep down. */
export function checkShape(shape: Shape, value: unknown, at: string): readonly Finding[] {
  if (!isObject(value))
    return [
      error(
        "credential.model.kind",
        at,
        `This must be an object (${shape.name}).`,
        `Write it in braces, with its fields.`,
      ),
    ];
  const findings: Finding[] = [...checkType(shape, value, at)];
  for (const [key, field] of shape.fields) {
    const place = within(at, key);
    const found = value[key];
    if (found !== undefined) findings.push(...checkField(field, found, place));
    else if (field.required)
      findings.push(error("credential.model.missing", place, `${shape.name} has no ${key}.`, `Add ${key}.`));
  }
  if (shape.closed)
    for (const key of Object.keys(value))
      if (key !== "type" && !shape.fields.has(key))
        findings.push(
          error(
            "credential.model.unknown-field",
            within(at, key),
            `${shape.name} has no field of this name.`,
            `Take it out, or correct its name.`,
          ),
        );
  return findings;
}
