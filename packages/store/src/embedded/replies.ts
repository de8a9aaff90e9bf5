/** The status letter of a closing ReadyForQuery message (`I`, `T` or `E`), or undefined where none closes the answer. */
export function statusOf(tail: Buffer): string | undefined {
  if (tail.length < 6) return undefined;
  const end = tail.subarray(-6);
  return end[0] === 0x5a && end.readInt32BE(1) === 5 ? String.fromCharCode(end[5] ?? 0) : undefined;
}

/** An ErrorResponse with its ReadyForQuery, as the engine would send them. */
export function refusal(sqlState: string, message: string, status = "I"): Buffer {
  const fields = ["SERROR", "VERROR", `C${sqlState}`, `M${message}`].map((field) => `${field}\0`).join("");
  const body = Buffer.from(`${fields}\0`, "utf8");
  const head = Buffer.alloc(5);
  head.write("E", 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body, Buffer.from([0x5a, 0, 0, 0, 5, status.charCodeAt(0)])]);
}
