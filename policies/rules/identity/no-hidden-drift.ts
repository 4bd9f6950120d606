import { rule } from "../../kit/rule";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { securityProperties } from "./security-properties";

export const noHiddenDrift = rule({
  name: "no-hidden-drift",
  sentence: "What the program ignores is never an argument on which security hangs.",
  severity: "medium",
  frameworks: { gdpr: ["5(2)"], lgpd: ["6.X"] },
  remediation: "Take the argument out of `ignoreChanges`, and declare the value that is right.",
  types: [...securityProperties.keys()],
  judge: ({ type, options }) => {
    if (options.ignoreChanges.length === 0) return notApplicable("ignores no change");
    const properties = securityProperties.get(type) ?? [];
    for (const ignored of options.ignoreChanges) {
      const hidden = properties.filter((property) => hides(segmentsOf(ignored), segmentsOf(property)));
      if (hidden.length > 0)
        return fail(`ignores changes of ${hidden.join(", ")} (ignoreChanges: "${ignored}")`);
    }
    return pass;
  },
});

/** `ingress[0].cidrBlocks` → `ingress`, `cidrBlocks`; places in lists do not count, and neither does `*`. */
function segmentsOf(path: string): readonly string[] {
  return path.split(/[.[\]"']+/).filter((segment) => segment !== "" && !/^(\d+|\*)$/.test(segment));
}

/** Whether ignoring one path hides another: its parent, itself, or a part of it. `*` alone hides everything. */
function hides(ignored: readonly string[], property: readonly string[]): boolean {
  const shared = Math.min(ignored.length, property.length);
  return ignored.slice(0, shared).every((segment, index) => segment === property[index]);
}
