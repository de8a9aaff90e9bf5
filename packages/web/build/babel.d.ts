/** The little of Babel 7 that the build uses; the package ships no types of its own. */
declare module "@babel/core" {
  import type { SourceMapInput } from "rolldown";
  export function transformAsync(
    code: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly code?: string | null; readonly map?: SourceMapInput | null } | null>;
}
