import type { Finding } from "@footbridge/core/finding.ts";
import { bitOf, type ColumnSeen, ColumnsSeen, signBits } from "./columns-seen.ts";
import {
  andMore,
  cutOff,
  endless,
  nulByte,
  openQuote,
  raggedRow,
  strayQuote,
  strayReturn,
} from "./structure-findings.ts";

/** The longest record that is read, in bytes: the widest PIRL record has under 4,000. */
export const longestRecord = 1_048_576;

/** So many broken rows are named; a file with more is broken as a whole. */
const named = 10;

const signs = { quote: 34, newline: 10, carriage: 13, blank: 32 } as const;
const ends = { newline: 1, both: 2 } as const;
const states = { start: 0, plain: 1, quoted: 2, closing: 3 } as const;

export interface StructureOptions {
  readonly delimiter: string;
  /** Cells of every record. */
  readonly width: number;
  /** 1 where the first record is headings. */
  readonly headings: 0 | 1;
  /** Whether a cell is of the kind that must not be kept, for the columns (from 0) that may hold any. */
  readonly secret?: ReadonlyMap<number, (cell: string) => boolean> | undefined;
}

/**
 * A walk over the bytes of a delimited file as RFC 4180 has it, keeping only counts: give it every byte in order with
 * `take`, then `end`. It is a class for the speed of its fields: every byte of a long file passes here.
 */
export class Structure {
  /** What is wrong so far. */
  readonly findings: Finding[] = [];
  /** Whether going on is hopeless: a record without end, a byte of no text. */
  hopeless = false;
  readonly #part: number;
  readonly #width: number;
  readonly #headings: number;
  #state: number = states.start;
  #line = 1;
  #recordLine = 1;
  #quoteLine = 1;
  #cells = 1;
  #bytes = 0;
  #records = 0;
  #broken = 0;
  readonly #columns: ColumnsSeen;
  readonly #secret: readonly (((cell: string) => boolean) | undefined)[];
  #signs = 0;
  #length = 0;
  #returns = 0;
  #ends = 0;
  #text = "";
  #hides = false;
  #hidden = 0;

  constructor({ delimiter, width, headings, secret }: StructureOptions) {
    this.#part = delimiter.charCodeAt(0);
    this.#width = width;
    this.#headings = headings;
    this.#columns = new ColumnsSeen(width);
    this.#secret = Array.from({ length: width }, (_, place) => secret?.get(place));
  }

  /** Rows with a cell that must not be kept. */
  get hidden(): number {
    return this.#hidden;
  }

  /** What the cells of each column have in common, headings left out. */
  get columns(): readonly ColumnSeen[] {
    return this.#columns.all();
  }

  /** Records so far, the heading line and blank lines left out. */
  get rows(): number {
    return Math.max(0, this.#records - this.#headings);
  }

  /** Whether some lines end as on Windows, others as elsewhere. */
  get mixedEnds(): boolean {
    return this.#ends === (ends.newline | ends.both);
  }

  take(piece: Buffer): void {
    let at = 0;
    while (at < piece.length && !this.hopeless) at = this.#step(piece, at);
    const open = this.#state === states.quoted ? this.#quoteLine : undefined;
    if (this.#bytes > longestRecord && !this.hopeless) this.#give(endless(this.#recordLine, open));
  }

  end(): void {
    if (this.hopeless) return;
    if (this.#state === states.quoted) this.#give(openQuote(this.#quoteLine));
    else if (this.#bytes > 0 || this.#cells > 1) {
      if (this.#cells < this.#width && this.#records >= this.#headings)
        this.#give(cutOff(this.#recordLine, this.#cells, this.#width));
      else this.#endRecord();
    }
    if (this.#broken > named) this.findings.push(andMore(this.#broken - named));
  }

  /** Follows one sign, or a run of signs that mean nothing; answers where the next begins. */
  #step(piece: Buffer, from: number): number {
    const byte = piece[from] ?? 0;
    const inside = this.#state === states.quoted;
    if (byte === 0) this.#give(nulByte(this.#line));
    else if (byte === signs.newline) {
      if (inside) {
        this.#bytes += 1;
        this.#sign(signBits.other);
      } else {
        this.#ends |= this.#returns > 0 ? ends.both : ends.newline;
        this.#endRecord();
      }
      this.#line += 1;
    } else if (byte === this.#part && !inside) {
      if (this.#length > 0 || this.#returns > 0) this.#endCell(0);
      this.#state = states.start;
      return this.#parts(piece, from);
    } else if (byte === signs.quote || this.#state === states.closing) {
      this.#quotes(byte);
      this.#bytes += byte === signs.carriage ? 0 : 1;
    } else if (byte === signs.carriage && !inside) this.#returns += 1;
    else return this.#run(piece, from);
    return from + 1;
  }

  /** A run of delimiters: most cells are blank. */
  #parts(piece: Buffer, from: number): number {
    const part = this.#part;
    let at = from + 1;
    while (piece[at] === part) at += 1;
    this.#cells += at - from;
    this.#bytes += at - from;
    return at;
  }

  /** One sign more of the cell. */
  #sign(bit: number): void {
    this.#signs |= bit;
    this.#length += 1;
    this.#text += "?";
  }

  /** What the cell held, now that it is over; so many carriage returns belong to the line's end. */
  #endCell(returns: number): void {
    if (this.#returns > returns) this.#strayReturn();
    if (this.#length > 0 && this.#records >= this.#headings) {
      this.#columns.take(this.#cells - 1, this.#signs, this.#length);
      if (this.#secret[this.#cells - 1]?.(this.#text) === true) this.#hides = true;
    }
    this.#signs = 0;
    this.#length = 0;
    this.#returns = 0;
    this.#text = "";
  }

  /** A run of signs without meaning. */
  #run(piece: Buffer, from: number): number {
    const inside = this.#state === states.quoted;
    const stop = inside ? signs.quote : this.#part;
    const { length } = piece;
    const returns = inside ? -1 : signs.carriage;
    let at = from;
    let seen = 0;
    if (this.#returns > 0) this.#strayReturn();
    while (at < length) {
      const byte = piece[at] ?? 0;
      if (byte === stop || byte === signs.newline || byte === 0 || byte === returns) break;
      seen |= bitOf[byte] ?? 0;
      at += 1;
    }
    if (this.#state === states.start) this.#state = states.plain;
    this.#bytes += at - from;
    this.#signs |= seen;
    this.#length += at - from;
    if (this.#secret[this.#cells - 1] !== undefined) this.#text += piece.toString("latin1", from, at);
    return at;
  }

  #quotes(byte: number): void {
    if (this.#state === states.quoted) this.#state = states.closing;
    else if (byte === signs.quote && this.#state === states.closing) {
      this.#state = states.quoted;
      this.#sign(signBits.other);
    } else if (byte === signs.quote && this.#state === states.start) {
      this.#state = states.quoted;
      this.#quoteLine = this.#line;
    } else if (byte === signs.carriage) this.#returns += 1;
    else if (byte === signs.blank || this.#state !== states.closing) this.#sign(signBits.other);
    else {
      this.#say(strayQuote(this.#line, this.#cells));
      this.#state = states.plain;
    }
  }

  /** A carriage return that ends no line. */
  #strayReturn(): void {
    this.#say(strayReturn(this.#line));
    this.#sign(signBits.other);
    this.#returns = 0;
  }

  #endRecord(): void {
    this.#endCell(1);
    if (this.#hides) this.#hidden += 1;
    this.#hides = false;
    if (this.#bytes > 0 || this.#cells > 1) {
      this.#records += 1;
      if (this.#cells !== this.#width && this.#records > this.#headings)
        this.#say(raggedRow(this.#recordLine, this.#cells, this.#width));
    }
    this.#cells = 1;
    this.#bytes = 0;
    this.#recordLine = this.#line + 1;
    this.#state = states.start;
  }

  #say(finding: Finding): void {
    this.#broken += 1;
    if (this.#broken <= named) this.findings.push(finding);
  }

  #give(finding: Finding): void {
    this.findings.push(finding);
    this.hopeless = true;
  }
}
