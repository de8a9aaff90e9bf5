/** Smallest key first; equal keys in order of number. */
export class Heap {
  #keys = new Float64Array(64);
  #ids = new Int32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The numbers still waiting, in no order. */
  ids(): Int32Array {
    return this.#ids.subarray(0, this.#size);
  }

  push(key: number, id: number): void {
    if (this.#size === this.#ids.length) this.#grow();
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(key, id, parent)) break;
      this.#keys[at] = this.#keys[parent]!;
      this.#ids[at] = this.#ids[parent]!;
      at = parent;
    }
    this.#keys[at] = key;
    this.#ids[at] = id;
  }

  pop(): number | undefined {
    if (this.#size === 0) return undefined;
    const top = this.#ids[0]!;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(this.#keys[this.#size]!, this.#ids[this.#size]!);
    return top;
  }

  #sink(key: number, id: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#before(this.#keys[child + 1]!, this.#ids[child + 1]!, child))
        child += 1;
      if (this.#before(key, id, child)) break;
      this.#keys[at] = this.#keys[child]!;
      this.#ids[at] = this.#ids[child]!;
      at = child;
    }
    this.#keys[at] = key;
    this.#ids[at] = id;
  }

  #before(key: number, id: number, other: number): boolean {
    const otherKey = this.#keys[other]!;
    return key < otherKey || (key === otherKey && id < this.#ids[other]!);
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const ids = new Int32Array(this.#ids.length * 2);
    ids.set(this.#ids);
    this.#ids = ids;
  }
}
