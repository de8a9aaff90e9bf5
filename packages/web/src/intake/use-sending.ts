import { ProblemError } from "@footbridge/contract/client.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { drawKey } from "../work/draw-key.ts";
import { askPerson } from "../person/ask.ts";
import { type IntakeDraft, intakeEvent, knownOf } from "./draft.ts";

/** Milliseconds until it is tried again by itself; the last goes on. */
const pauses = [2000, 4000, 8000, 15_000, 30_000] as const;

/** An intake on its way. */
export interface Sending {
  /** `waiting`: the line is lost, and it goes again by itself. */
  readonly state: "typing" | "under-way" | "waiting";
  /** What the server would not take. */
  readonly trouble: Error | undefined;
  readonly send: () => void;
  /** Back to typing; what the server has already it keeps. */
  readonly stop: () => void;
}

type Change = (more: Partial<IntakeDraft>) => void;

/**
 * Sends a draft: the person, what they told, their route. Where `care` is
 * said, whoever sends it looks after the person. Each part says the same however often it comes, so that after a
 * lost line all of it goes again, when the browser is on line or after a pause, until the server has answered.
 */
export function useSending(
  draft: IntakeDraft,
  change: Change,
  { care, done }: { readonly care: boolean; readonly done: (person: string) => void },
): Sending {
  const [state, setState] = useState<Sending["state"]>(draft.sending === true ? "waiting" : "typing");
  const [trouble, setTrouble] = useState<Error>();
  const [tries, setTries] = useState(0);
  const now = useRef({ draft, change, care, done });
  useEffect(() => {
    now.current = { draft, change, care, done };
  });
  const send = useCallback((): void => {
    const { draft: it, change: keep, care: mine, done: finish } = now.current;
    const key = it.key ?? drawKey();
    keep({ key, sending: true });
    setState("under-way");
    setTrouble(undefined);
    sendAll(it, key, (person) => keep({ person }))
      .then(async (person) => {
        if (mine) await intoMyCare(person);
        return person;
      })
      .then(
        (person) => finish(person),
        (reason: unknown) => {
          if (reason instanceof ProblemError && reason.problem.status < 500) {
            keep({ sending: false });
            setState("typing");
            setTrouble(reason);
            return;
          }
          setTries((count) => count + 1);
          setState("waiting");
        },
      );
  }, []);
  useEffect(() => {
    if (state !== "waiting") return undefined;
    const timer = setTimeout(send, pauses[Math.min(tries, pauses.length - 1)]);
    window.addEventListener("online", send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", send);
    };
  }, [state, tries, send]);
  const stop = (): void => {
    change({ sending: false });
    setState("typing");
  };
  return { state, trouble, send, stop };
}

/** All parts in their order; the plan is asked for first, as it may stand there already. */
async function sendAll(draft: IntakeDraft, key: string, known: (person: string) => void): Promise<string> {
  const { language, code, answers } = draft;
  const person =
    draft.person ?? (await askPerson("addPerson", { body: { ...knownOf(draft), language, key } })).person;
  known(person);
  const params = { person };
  const { today, version } = await askPerson("readPlan", { params, body: { why: "Intake" } });
  await askPerson("addEvents", { params, body: { events: [intakeEvent(draft, key, today)] } });
  if (code.trim() !== "" && version === 0)
    await askPerson("changePlan", { params, body: { version, edit: { kind: "code", code, answers } } });
  return person;
}

/** Whoever takes a person in looks after them, until they are given to a colleague. */
async function intoMyCare(person: string): Promise<void> {
  const { items } = await askPerson("listNavigators", {});
  const navigator = items.find(({ me }) => me)?.account;
  if (navigator === undefined) return;
  await askPerson("actOnCaseload", { body: { people: [person], deed: { kind: "assign", navigator } } });
}
