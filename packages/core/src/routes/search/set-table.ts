const none = -1;

/** Rows of 32-bit words, each distinct row once; a row is known by its number. */
export class SetTable {
  rows: Int32Array;
  readonly words: number;
  count = 0;
  #slots = new Int32Array(128).fill(none);

  constructor(words: number) {
    this.words = words;
    this.rows = new Int32Array(64 * words);
  }

  /** The number of the row with this content, new or known. */
  intern(row: Int32Array): number {
    let slot = hashOf(row, 0, this.words) & (this.#slots.length - 1);
    for (let set = this.#slots[slot]!; set !== none; set = this.#slots[slot]!) {
      if (this.#same(set, row)) return set;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const set = this.count;
    this.#slots[slot] = set;
    this.count += 1;
    if (this.count * this.words > this.rows.length) {
      const rows = new Int32Array(this.rows.length * 2);
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows.set(row, set * this.words);
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return set;
  }

  #same(set: number, row: Int32Array): boolean {
    for (let word = 0; word < this.words; word += 1) {
      if (this.rows[set * this.words + word] !== row[word]) return false;
    }
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(none);
    for (let set = 0; set < this.count; set += 1) {
      let slot = hashOf(this.rows, set * this.words, this.words) & (this.#slots.length - 1);
      while (this.#slots[slot] !== none) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = set;
    }
  }
}

function hashOf(rows: Int32Array, at: number, words: number): number {
  let hash = 0;
  for (let word = 0; word < words; word += 1)
    hash = Math.imul(hash ^ rows[at + word]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

/** From whole numbers (0 or more) to whole numbers, without objects. */
export class NumberMap {
  #keys = new Int32Array(128).fill(none);
  #values = new Int32Array(128);
  #count = 0;

  get(key: number): number | undefined {
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    for (let found = this.#keys[slot]!; found !== none; found = this.#keys[slot]!) {
      if (found === key) return this.#values[slot];
      slot = (slot + 1) & (this.#keys.length - 1);
    }
    return undefined;
  }

  /** The key must be new. */
  add(key: number, value: number): void {
    if ((this.#count + 1) * 2 > this.#keys.length) this.#grow();
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (this.#keys[slot] !== none) slot = (slot + 1) & (this.#keys.length - 1);
    this.#keys[slot] = key;
    this.#values[slot] = value;
    this.#count += 1;
  }

  #shift = 25;

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2).fill(none);
    this.#values = new Int32Array(keys.length * 2);
    this.#shift -= 1;
    this.#count = 0;
    for (const [slot, key] of keys.entries()) if (key !== none) this.add(key, values[slot]!);
  }
}
