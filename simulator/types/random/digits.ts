import { createHash } from "node:crypto";

/** An endless row of numbers that hang on the seed only: the same program gives the same "random" values. */
export class Digits {
  private block = Buffer.alloc(0);
  private used = 0;
  private blocks = 0;

  constructor(private readonly seed: string) {}

  byte(): number {
    if (this.used === this.block.length) {
      this.block = createHash("sha256").update(`${this.seed}/${this.blocks}`).digest();
      this.blocks += 1;
      this.used = 0;
    }
    const byte = this.block[this.used] ?? 0;
    this.used += 1;
    return byte;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.byte()));
  }

  /** A whole number below the limit; every one is equally likely. */
  below(limit: number): number {
    const bound = Math.floor(2 ** 32 / limit) * limit;
    for (;;) {
      const number = this.bytes(4).readUInt32BE();
      if (number < bound) return number % limit;
    }
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error("there is nothing to pick from");
    return chosen;
  }

  shuffled<T>(values: readonly T[]): T[] {
    const result = [...values];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      const moved = result[last] as T;
      result[last] = result[other] as T;
      result[other] = moved;
    }
    return result;
  }
}
