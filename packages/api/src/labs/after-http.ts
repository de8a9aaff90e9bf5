import { remindOfSteps } from "@footbridge/store/labs/steps.ts";
import type { FastifyInstance } from "fastify";
import { serveBrief } from "./brief-http.ts";
import { newToken } from "./codes.ts";
import { stepLetter } from "./letters.ts";
import type { LabsPlace } from "./place.ts";
import { serveSteps } from "./steps-http.ts";
import type { WordingReader } from "./wording.ts";

/** How often it is looked for steps that are due, and when for the first time, in milliseconds. */
const everyMs = 30 * 60_000;
const firstMs = 90_000;

/** What comes after a lab: the record and the brief, next steps and their reminders. */
export function serveAfter(app: FastifyInstance, place: LabsPlace, wording: WordingReader): void {
  serveBrief(app, place, wording);
  serveSteps(app, place);
  const look = (): void => {
    remind(place).catch((failure: unknown) =>
      app.log.error({ err: failure }, "next steps could not be brought to mind"),
    );
  };
  const first = setTimeout(look, firstMs).unref();
  const timer = setInterval(look, everyMs).unref();
  app.addHook("onClose", (_app, done) => {
    clearTimeout(first);
    clearInterval(timer);
    done();
  });
}

/** Reminds owners of what is due; looking again writes nothing again. */
const remind = ({ db, today, publicUrl }: LabsPlace): Promise<number> =>
  remindOfSteps(db, today(), (step) => {
    const token = newToken();
    const letter = stepLetter(step.late ? "late" : "soon", step, { token, publicUrl });
    return { recipient: step.email, token, ...letter };
  });
