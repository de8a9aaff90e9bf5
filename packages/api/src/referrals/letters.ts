import type { LocalText } from "@footbridge/core/model/provenance.ts";
import type { Day } from "@footbridge/core/units/day.ts";

interface About {
  readonly service: LocalText;
  readonly need: LocalText;
  readonly from: string;
  readonly expires: Day;
  readonly reminder: boolean;
  /** The address of the page that answers. */
  readonly url: string;
}

/** To a partner, in both languages. It names nobody: a letter can be read on the way. */
export const askingLetter = ({ service, need, from, expires, reminder, url }: About) => ({
  subject: reminder ? `Still waiting: can ${service.en} take someone?` : `Can ${service.en} take someone?`,
  body: [
    `${from} asks for someone who needs this: ${need.en}. Can ${service.en} take them?`,
    `Answer here, without signing in, until ${dayIn(expires, "en-US")}: ${url}`,
    "",
    `${from} pregunta por alguien que necesita esto: ${need.es ?? need.en}. ¿Puede recibirle ${service.es ?? service.en}?`,
    `Responde aquí, sin iniciar sesión, hasta el ${dayIn(expires, "es-US")}: ${url}`,
  ].join("\n"),
});

const dayIn = (day: Day, region: string): string =>
  new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
