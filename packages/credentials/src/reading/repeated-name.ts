const piece = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** The first name that stands twice in one object of a JSON text: readers differ in which of the two they take. */
export function repeatedName(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let named = false;
  for (const [text] of json.matchAll(piece)) {
    if (text === "{" || text === "[") open.push(text === "{" ? new Set() : undefined);
    else if (text === "}" || text === "]") open.pop();
    const names = open.at(-1);
    if (!text.startsWith('"')) named = text === "{" || (text === "," && names !== undefined);
    else if (named && names !== undefined) {
      const name = String(JSON.parse(text));
      if (names.has(name)) return name;
      names.add(name);
      named = false;
    }
  }
  return undefined;
}
