import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isStartup, MessageReader, startupWord } from "../../src/embedded/messages.ts";

const startup = (): Buffer => {
  const text = Buffer.from("user\0postgres\0\0", "latin1");
  const head = Buffer.alloc(8);
  head.writeInt32BE(text.length + 8, 0);
  head.writeInt32BE(3 * 65_536, 4);
  return Buffer.concat([head, text]);
};

const typed = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

describe("a client's bytes as messages", () => {
  test("however the network cuts them, the same messages come out", () => {
    const messages = fc.array(
      fc.tuple(fc.constantFrom("Q", "P", "B", "S"), fc.uint8Array({ maxLength: 300 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (sent, cuts) => {
        const parts = [startup(), ...sent.map(([type, body]) => typed(type, body))];
        const all = Buffer.concat(parts);
        const reader = new MessageReader();
        const heard: string[] = [];
        for (let from = 0, turn = 0; from < all.length; turn += 1) {
          const size = cuts[turn % cuts.length] ?? 1;
          heard.push(
            ...reader.push(all.subarray(from, from + size)).map(({ bytes }) => bytes.toString("hex")),
          );
          from += size;
        }
        expect(heard).toEqual(parts.map((part) => part.toString("hex")));
      }),
    );
  });

  test("the untyped messages before the first typed one are told apart", () => {
    const reader = new MessageReader();
    const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
    const heard = reader.push(Buffer.concat([sslRequest, startup(), typed("S", new Uint8Array())]));
    expect(heard.map(({ type }) => type)).toEqual(["", "", "S"]);
    expect(heard.map(({ bytes }) => isStartup(bytes))).toEqual([false, true, false]);
  });

  test.each([
    ["shorter than itself", [0, 0, 0, 3]],
    ["negative", [255, 255, 255, 255]],
    ["longer than any statement", [127, 255, 255, 255]],
  ])("a length that is %s is refused before memory is taken for it", (_name, bytes) => {
    expect(() => new MessageReader().push(Buffer.from(bytes))).toThrow(/a message of/);
  });

  test("what a client says of itself when it comes in is read by its name", () => {
    expect(startupWord(startup(), "user")).toBe("postgres");
    expect(startupWord(startup(), "postgres")).toBeUndefined();
  });
});
