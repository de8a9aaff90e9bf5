/** As the command line gives them: nothing is checked yet. */
export interface RoutesOptions {
  readonly town?: string;
  readonly person?: string;
  readonly to?: string;
  readonly json?: true;
  readonly criteria?: string;
  readonly limitMs?: string;
  readonly whyNot?: true;
}
