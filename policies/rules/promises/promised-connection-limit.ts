import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedConnectionLimit = rule({
  name: "promised-connection-limit",
  sentence: "The database admits as many connections as the documents say.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("maxConnections") },
  remediation: "Set max_connections in the parameter group's `parameters`.",
  types: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  judge: (subject) =>
    byPromise(subject, "maxConnections", (promised) => {
      const limit = subject
        .blocks("parameters")
        .find((each) => each.text("name") === "max_connections")
        ?.text("value", "the default");
      return passIf(
        limit === String(promised.value),
        `admits ${limit ?? "the default number of"} connections; promised are ${cited(promised)}.`,
      );
    }),
});
