import type { WhereOptions } from "../installation/where.ts";

/** As the command line gives them: the API's own checks read them. */
export interface AskOptions extends WhereOptions {
  readonly persona?: string;
  readonly standing?: string;
  readonly to: string;
  readonly also?: string;
  readonly start?: string;
  readonly criteria?: string;
  readonly limitMs?: string;
  readonly whyNot?: true;
  readonly json?: true;
}
