import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

export const snsSubscriptionTls = rule({
  name: "sns-subscription-tls",
  sentence: "What a topic says reaches addresses over TLS only.",
  severity: "medium",
  frameworks: { gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `protocol` to https, and an `endpoint` that begins with https.",
  types: ["aws:sns/topicSubscription:TopicSubscription"],
  judge: (subscription) => passIf(subscription.text("protocol") !== "http", "sends over plain HTTP"),
});
