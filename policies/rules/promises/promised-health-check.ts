import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";
import { targetGroupTypes } from "../web/shared/load-balancer-types";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedHealthCheck = rule({
  name: "promised-health-check",
  sentence: "Load balancers ask the documented health endpoint.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("healthCheckPath") },
  remediation: "Set `healthCheck.path` to the documented path, and `healthCheck.matcher` to 200.",
  types: targetGroupTypes,
  judge: (subject) =>
    byPromise(subject, "healthCheckPath", (promised) => {
      const path = subject.text("healthCheck.path", "/");
      const matcher = subject.text("healthCheck.matcher", "200");
      return allOf([
        passIf(path === promised.value, `asks ${path}; promised is ${cited(promised)}.`),
        passIf(matcher === "200", `takes ${matcher} for healthy; only 200 is.`),
      ]);
    }),
});
