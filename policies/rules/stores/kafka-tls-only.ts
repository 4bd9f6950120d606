import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";
import { encryption } from "./types";

/** Unset means TLS both ways; without authentication whoever reaches a broker reads every topic. */
export const kafkaTlsOnly = rule({
  name: "kafka-tls-only",
  sentence: "Every Kafka cluster talks TLS only, among its brokers and to clients that say who they are.",
  severity: "high",
  frameworks: { fsbp: ["MSK.1"], checkov: ["CKV_AWS_81"], ...encryption },
  remediation:
    "Set `encryptionInfo.encryptionInTransit` to `clientBroker` TLS and `inCluster` true, and choose a `clientAuthentication`.",
  types: ["aws:msk/cluster:Cluster"],
  judge: (cluster) => {
    const path = "encryptionInfo.encryptionInTransit";
    return allOf([
      passIf(cluster.text(`${path}.clientBroker`, "TLS") === "TLS", "lets clients talk without TLS"),
      passIf(cluster.flag(`${path}.inCluster`, true), "talks without TLS among its brokers"),
      passIf(
        cluster.has("clientAuthentication") && !cluster.flag("clientAuthentication.unauthenticated", false),
        "lets clients in that do not say who they are",
      ),
    ]);
  },
});
