/** Something in an answer that cannot be understood, said beside its field and in the summary. */
export interface Mistake {
  /** The id of the input. */
  readonly field: string;
  readonly message: string;
}
