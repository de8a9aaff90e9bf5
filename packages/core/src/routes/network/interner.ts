/** Gives every distinct value a number, in order of first sight. */
export class Interner<Value> {
  readonly values: Value[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of the value with this key; `make` is called for a new key only. */
  id(key: string, make: () => Value): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.values.length;
    this.#ids.set(key, id);
    this.values.push(make());
    return id;
  }
}
