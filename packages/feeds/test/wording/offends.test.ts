import { expect, it } from "vitest";
import { readWording } from "../../src/wording/read-wording.ts";

const wording = await readWording();

const disguised =
  "sh1t sh!t $hit s.h.i.t f*ck fuuuck f.u.c.k motherf*cker a$$ @ss assh0le f4ggot mi3rda put@ pendej0 c4brón cabron coño joder hijodeputa kkk";
const innocent =
  "Scunthorpe Penistone assess classes passage compass analysis cockpit title document shiitake snigger computadora disputa reputación ridículo artículo currículo vehículo cálculo matrícula cono cabra pathway esperanza";

it("holds offensive words for the host in two languages, also in disguise, and whole phrases", () => {
  const said = [...disguised.split(" "), "f u c k", "hijo de puta", "vete a la mierda", "kiss my ass"];
  expect(said.filter((word) => !wording.offends(word))).toEqual([]);
});

it("lets words pass that only hold one", () => {
  expect(innocent.split(" ").filter((word) => wording.offends(word.toLowerCase()))).toEqual([]);
});

it("knows one idea in both languages, whatever the page was in, and two words with one stem as two", () => {
  expect(wording.idea("esperanza", "en")).toBe("hope");
  expect(wording.idea("oportunidades", "es")).toBe(wording.idea("opportunity", "en"));
  expect(wording.idea("puerta", "es")).not.toBe(wording.idea("puerto", "es"));
  expect(wording.idea("quality", "en")).not.toBe(wording.idea("equality", "en"));
});
