import type { Source } from "../model/provenance.ts";
import type { SourceLine } from "./route-answer.ts";

/** A source as an answer names it. */
export const sourceLine = ({ id, title, name, vintage, fictional }: Source): SourceLine => ({
  id,
  title,
  ...(name === undefined ? {} : { name }),
  vintage,
  fictional: fictional === true,
});
