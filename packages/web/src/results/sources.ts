import type { SourceLine } from "@footbridge/core/plan/route-answer.ts";
import { createContext } from "react";

/** The sources of the answer on the page, so that any figure can name its own. */
export const Sources = createContext<readonly SourceLine[]>([]);
