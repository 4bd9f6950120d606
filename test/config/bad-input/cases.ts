import assert from "node:assert/strict";
import type { KeyPath } from "../../../config/fault";
import { refusal } from "../stacks";

/** One wrong value in a real stack file, and exactly what is said of it. */
export interface Case {
  readonly title: string;
  readonly stack?: "prod" | "staging";
  readonly path: KeyPath;
  /** Undefined removes the key. */
  readonly value: unknown;
  readonly says: string;
}

export const mailgenius = ["estate:systems", "mailgenius"] as const;
export const vdx = ["estate:systems", "vdx"] as const;

/** A test for each case. */
export function refused(about: string, cases: readonly Case[]): void {
  describe(`bad input: ${about}`, () => {
    for (const { title, stack = "prod", path, value, says } of cases) {
      it(`${title} is refused by name`, () => {
        assert.equal(refusal(stack, [[path, value]])[0], says);
      });
    }
  });
}
