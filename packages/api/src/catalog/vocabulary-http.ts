import type { Vocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { nameOfContent, unchanged } from "../door/reading.ts";

/** Plain words, the same for everyone until the program changes. */
export function serveVocabulary(app: FastifyInstance, vocabulary: Vocabulary): void {
  const { scales, facts, attributes, needs, blocks, modes } = vocabulary;
  const words = { scales, facts, attributes, needs, blocks, modes };
  const tag = nameOfContent(JSON.stringify(words));
  mount(app, "getVocabulary", ({ request, reply }) => (unchanged(tag, request, reply) ? reply : words));
}
