import { expect, test } from "vitest";
import { soundsOf } from "../../src/people/sounds.ts";

const alike = (one: string, other: string): boolean =>
  [...soundsOf(one)].some((code) => soundsOf(other).has(code));

test.each([
  ["Stephen", "Steven"],
  ["Catherine", "Kathryn"],
  ["Vázquez", "Basques"],
  ["Hernández", "Ernandes"],
  ["Guillermo", "Giyermo"],
  ["Jiménez", "Giménez"],
  ["Yolanda", "Llolanda"],
  ["Quispe", "Kispe"],
  ["Xiomara", "Siomara"],
  ["Núñez", "Nunez"],
  ["李", "李"],
])("%s sounds like %s", (one, other) => expect(alike(one, other)).toBe(true));

test.each([
  ["Ana", "Bo"],
  ["López", "García"],
  ["Okafor", "Wolfe"],
  ["李", "王"],
])("%s does not sound like %s", (one, other) => expect(alike(one, other)).toBe(false));
