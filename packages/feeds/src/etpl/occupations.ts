import { type Finding, repair, warning } from "@footbridge/core/finding.ts";
import { occupationId } from "../onet/code.ts";
import type { Codes } from "../reference/codes.ts";

/** Occupations a program prepares for, and what was mended to know them. */
export interface ReadOccupations {
  readonly cip?: string;
  readonly occupations: readonly string[];
  readonly findings: readonly Finding[];
}

/** A CIP code as lists write it (`513902`, `51.3902`, `30208` for `03.0208`) in CIP 2020. */
export function readCip(raw: string, at: string, codes: Codes): Omit<ReadOccupations, "occupations"> {
  const digits = raw.replace(/^(\d\d?)\.(\d{4})$/, "$1$2").trim();
  if (digits === "") return { findings: [cipMissing(at)] };
  if (!/^\d{5,6}$/.test(digits)) return { findings: [cipUnknown(at, raw)] };
  const whole = digits.padStart(6, "0");
  const code = `${whole.slice(0, 2)}.${whole.slice(2)}`;
  const zero = digits.length === 5 ? [leadingZero(at, raw, code)] : [];
  if (codes.socOfCip.has(code)) return { cip: code, findings: zero };
  const moved = codes.cip2020Of2010.get(code);
  if (moved !== undefined) return { cip: moved, findings: [...zero, cipMoved(at, code, moved)] };
  return { findings: [...zero, cipUnknown(at, code)] };
}

/**
 * The occupations of a CIP 2020 code. The crosswalk also pairs each subject with those who teach it at college, which
 * takes a graduate degree: they count for graduate programs only.
 */
export function occupationsOfCip(
  cip: string | undefined,
  graduate: boolean,
  codes: Codes,
): readonly string[] {
  const all = cip === undefined ? [] : (codes.socOfCip.get(cip) ?? []);
  return graduate ? all : all.filter((soc) => !/^25-1[01]\d\d$/.test(soc));
}

/** O*NET codes as lists write them (`31909200`), in today's codes. An older code that was divided stands for all its parts. */
export function readOnetCodes(
  cells: readonly { readonly raw: string; readonly at: string }[],
  codes: Codes,
): Omit<ReadOccupations, "cip"> {
  const found = cells
    .filter(({ raw }) => raw !== "")
    .map(({ raw, at }) => readOnetCode(raw.replaceAll(/[-.]/g, ""), at, codes));
  return {
    occupations: [...new Set(found.flatMap(({ occupations }) => occupations))],
    findings: found.flatMap(({ findings }) => findings),
  };
}

function readOnetCode(digits: string, at: string, codes: Codes): Omit<ReadOccupations, "cip"> {
  if (!/^\d{8}$/.test(digits)) return { occupations: [], findings: [occupationUnknown(at, digits)] };
  const soc = `${digits.slice(0, 2)}-${digits.slice(2, 6)}`;
  const code = `${soc}.${digits.slice(6)}`;
  if (codes.onet.has(code)) {
    const id = occupationId(code) ?? soc;
    return { occupations: id === soc ? [soc] : [id, soc], findings: [] };
  }
  const newer = codes.soc2018Of2010.get(soc);
  if (newer !== undefined) return { occupations: newer, findings: [olderCode(at, code, newer)] };
  if (codes.onet.has(`${soc}.00`)) return { occupations: [soc], findings: [olderCode(at, code, [soc])] };
  return { occupations: [], findings: [occupationUnknown(at, code)] };
}

const fixCode = "Correct the code in the list.";

const cipMissing = (at: string): Finding =>
  warning("etpl.cip-missing", at, "No program code (CIP) is given.", "Add the CIP 2020 code to the list.");

const cipUnknown = (at: string, code: string): Finding =>
  warning(
    "etpl.cip-unknown",
    at,
    `${code.slice(0, 20)} is no CIP 2020 code, and no newer code is known for it; the program is kept without it.`,
    fixCode,
  );

const leadingZero = (at: string, raw: string, code: string): Finding =>
  repair("etpl.leading-zero", at, `${raw} had lost its leading zero; read as ${code}.`, fixCode);

const cipMoved = (at: string, code: string, moved: string): Finding =>
  repair("etpl.cip-2010", at, `${code} is a CIP 2010 code; its program is ${moved} in CIP 2020.`, fixCode);

const olderCode = (at: string, code: string, newer: readonly string[]): Finding =>
  newer.length === 1
    ? repair("etpl.onet-older", at, `${code} is an older code; it is ${newer[0]} today.`, fixCode)
    : repair(
        "etpl.onet-divided",
        at,
        `${code} is an older code that was divided; kept as all of ${newer.join(", ")}.`,
        "Say in the list which of them is meant.",
      );

const occupationUnknown = (at: string, code: string): Finding =>
  warning(
    "etpl.occupation-unknown",
    at,
    `${code.slice(0, 20)} is no occupation code of today or of 2010 (a group, perhaps); left out.`,
    "Give the code of a detailed occupation.",
  );
