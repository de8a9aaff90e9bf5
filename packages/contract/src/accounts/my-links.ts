import { z } from "zod";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { myLinkSchema } from "./person.ts";

const ofLink = z.strictObject({ link: z.string().min(1).max(80) });
const closed = ["not-allowed", "not-found", ...anyRequest] as const;

export const listMyLinks = operation({
  method: "GET",
  path: "/api/v1/people/me/links",
  tag: "people",
  summary: "Records that were linked with mine: whose they are, since when and why",
  response: z.strictObject({ items: z.array(myLinkSchema) }),
  errors: ["not-allowed", ...anyRequest],
});

export const requestParting = operation({
  method: "POST",
  path: "/api/v1/people/me/links/{link}/parting",
  tag: "people",
  summary: "Ask that a record be parted from mine; what I linked myself is parted at once",
  params: ofLink,
  body: z.strictObject({ words: typed(300).optional() }),
  example: { words: "That is my sister" },
  response: z.strictObject({ outcome: z.enum(["parted", "asked"]) }),
  errors: ["unusable-request", "unreadable-body", ...closed],
});

export const stopAskingToPart = operation({
  method: "DELETE",
  path: "/api/v1/people/me/links/{link}/parting",
  tag: "people",
  summary: "Ask no more that a record be parted from mine",
  params: ofLink,
  response: z.strictObject({ done: z.literal(true) }),
  errors: ["unusable-request", ...closed],
});

export const keepLinked = operation({
  method: "POST",
  path: "/api/v1/people-links/{link}/kept",
  tag: "people",
  summary: "Tell a person who asked for parting that the two stay linked, and why",
  params: ofLink,
  body: z.strictObject({ answer: typed(300) }),
  example: { answer: "Both have your passport. Call us, and we look at it together." },
  response: z.strictObject({ done: z.literal(true) }),
  errors: ["unusable-request", "unreadable-body", ...closed],
});
