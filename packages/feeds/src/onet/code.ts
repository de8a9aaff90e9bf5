/** A code of O*NET-SOC: `29-1141.00`. */
const onetCode = /^\d\d-\d{4}\.\d\d$/;

/** The id of an occupation by its O*NET code: SOC 2018 where the code is not finer (`29-1141`), else as it is. */
export function occupationId(code: string): string | undefined {
  if (!onetCode.test(code)) return undefined;
  return code.endsWith(".00") ? code.slice(0, 7) : code;
}
