import { InvalidArgumentError } from "commander";

/** Reads an option that is a whole number of at least so much. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= least) return value;
    throw new InvalidArgumentError(`Say a whole number of at least ${least}.`);
  };
