import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { openApiOf } from "../src/openapi.ts";
import { allOperations } from "../src/operations.ts";
import { problems } from "../src/problem.ts";

interface Entry {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly example: unknown; readonly schema: { readonly $ref?: string } }>
    >;
  };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}

const text = JSON.stringify(openApiOf(allOperations, "1.0.0"));
const document = JSON.parse(text) as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((entry) => ({ path, entry })),
);

describe("the OpenAPI document", () => {
  test("is 3.1, and every reference in it leads somewhere", () => {
    expect(document.openapi).toBe("3.1.0");
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? "",
    );
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  test("states a summary and at least one failure for every operation, each once", () => {
    expect(entries.map(({ entry }) => entry.operationId).sort()).toEqual(
      allOperations.map(([name]) => name).sort(),
    );
    for (const { entry } of entries) {
      expect(entry.summary.length).toBeGreaterThan(5);
      expect(Object.keys(entry.responses)).toContain("500");
    }
  });

  test("names every part of an address as a parameter", () => {
    for (const { path, entry } of entries) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(entry.parameters.filter((it) => it.in === "path").map((it) => it.name)).toEqual(inPath);
    }
  });

  test("its schemas compile in an independent validator, and every example body fits its schema", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "doc", components: document.components });
    for (const name of Object.keys(document.components.schemas)) {
      expect(typeof ajv.getSchema(`doc#/components/schemas/${name}`)).toBe("function");
    }
    // A file whose bytes are taken as they come has no schema here: its own reader judges it.
    const bodies = entries
      .flatMap(({ entry }) => entry.requestBody?.content["application/json"] ?? [])
      .filter(({ schema }) => schema.$ref !== undefined);
    expect(bodies.length).toBeGreaterThan(2);
    for (const { example, schema } of bodies) {
      const valid = ajv.getSchema(`doc${schema.$ref}`);
      expect({ fits: valid?.(example), errors: valid?.errors }).toEqual({ fits: true, errors: null });
    }
  });

  test("every problem has a title and a status of failure", () => {
    for (const { status, title } of Object.values(problems)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).not.toBe("");
    }
  });
});
