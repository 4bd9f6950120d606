import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { notApplicable, pass, passIf } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";
import { classicLoadBalancerTypes, listenerTypes, targetGroupTypes } from "./shared/load-balancer-types";
import { protocolOf } from "./shared/load-balancers";

export const albSecureProtocols = rule({
  name: "alb-secure-protocols",
  sentence: "Nothing is forwarded as plain HTTP, neither from the client nor to the instance.",
  severity: "medium",
  frameworks: { fsbp: ["ELB.18"], checkov: ["CKV_AWS_378"], ...encryption },
  remediation: "Set `protocol` of the target group to HTTPS and forward from HTTPS listeners only.",
  types: [...listenerTypes, ...targetGroupTypes, ...classicLoadBalancerTypes],
  judge: (subject) => {
    if (targetGroupTypes.includes(subject.type)) {
      if (subject.text("targetType", "instance") === "lambda")
        return notApplicable("calls a function, not a port");
      const protocol = subject.text("protocol", "HTTP").toUpperCase();
      return passIf(protocol !== "HTTP", "sends requests to its targets as plain HTTP");
    }
    if (listenerTypes.includes(subject.type)) {
      if (protocolOf(subject) !== "HTTP") return pass;
      return judgeEach(subject.blocks("defaultActions"), (action) =>
        passIf(action.text("type") !== "forward", "forwards what it received as plain HTTP"),
      );
    }
    return judgeEach(subject.blocks("listeners"), (listener) =>
      passIf(
        [listener.text("lbProtocol"), listener.text("instanceProtocol")].every(
          (protocol) => protocol.toUpperCase() !== "HTTP",
        ),
        "forwards plain HTTP",
      ),
    );
  },
});
