import { describe, expect, it } from "vitest";
import { Aloud, type Speaking } from "../../src/take-along/aloud.ts";

/** A voice that says when it is told to, and what it was told. */
function stage() {
  const said: string[] = [];
  const marked: string[] = [];
  const states: Speaking[] = [];
  let finish = (): void => undefined;
  const voice = {
    speak: (text: string, _language: string, done: () => void) => {
      said.push(text);
      finish = done;
    },
    hush: () => finish(),
  };
  const part = (text: string) => ({
    text,
    language: "en",
    mark: (spoken: boolean) => {
      if (spoken) marked.push(text);
      else if (marked.at(-1) === text) marked.pop();
    },
  });
  const aloud = new Aloud(voice, (state) => states.push(state));
  return { aloud, said, marked, states, parts: [part("one"), part("two")], end: () => finish() };
}

describe("reading aloud", () => {
  it("speaks each part once, shows the one that is spoken, and falls silent at the end", () => {
    const { aloud, said, marked, states, parts, end } = stage();
    aloud.start(parts);
    expect(marked).toEqual(["one"]);
    end();
    expect(marked).toEqual(["two"]);
    end();
    expect(said).toEqual(["one", "two"]);
    expect(marked).toEqual([]);
    expect(states.at(-1)).toBe("silent");
  });

  it("begins the part anew after a pause, although the voice says it ended when it was cut off", () => {
    const { aloud, said, marked, states, parts, end } = stage();
    aloud.start(parts);
    end();
    aloud.pause();
    expect([marked, states.at(-1)]).toEqual([[], "paused"]);
    aloud.goOn();
    expect(said).toEqual(["one", "two", "two"]);
  });

  it("begins at the top after a stop", () => {
    const { aloud, said, parts, end } = stage();
    aloud.start(parts);
    end();
    aloud.stop();
    aloud.start(parts);
    expect(said).toEqual(["one", "two", "one"]);
  });
});
