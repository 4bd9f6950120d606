import { compute } from "./compute";
import { edge } from "./edge";
import { network } from "./network";
import { oversight } from "./oversight";
import { stores } from "./stores";

/**
 * Arguments on which the security of a resource hangs, by type; a change made by hand must show there. Words are
 * separated by blanks. Not here, because other hands change them by design: `desiredCapacity` of a group, the stages and
 * the value of a secret's version, the password of a database whose secret rotates.
 */
export const securityProperties: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ ...network, ...edge, ...compute, ...stores, ...oversight }).map(([type, words]) => [
    type,
    words.split(" "),
  ]),
);
