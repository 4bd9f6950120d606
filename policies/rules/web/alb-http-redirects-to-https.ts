import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { Undetermined } from "../../kit/value";
import { fail, notApplicable, passIf, type Verdict } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";
import { classicLoadBalancerTypes, listenerRuleTypes, listenerTypes } from "./shared/load-balancer-types";
import { protocolOf } from "./shared/load-balancers";

export const albHttpRedirectsToHttps = rule({
  name: "alb-http-redirects-to-https",
  sentence: "Every listener for plain HTTP does nothing but redirect to HTTPS, permanently.",
  severity: "high",
  frameworks: { fsbp: ["ELB.1"], checkov: ["CKV2_AWS_20", "CKV_AWS_2"], ...encryption },
  remediation:
    "Set `defaultActions` (`actions` of a listener rule) to one redirect with `protocol` HTTPS and `statusCode` HTTP_301.",
  types: [...listenerTypes, ...listenerRuleTypes, ...classicLoadBalancerTypes],
  judge: (subject, estate) => {
    if ((classicLoadBalancerTypes as readonly string[]).includes(subject.type)) return judgeClassic(subject);
    if (listenerRuleTypes.includes(subject.type)) {
      return listenersOf(estate, subject).some((listener) => protocolOf(listener) === "HTTP")
        ? judgeActions(subject, "actions")
        : notApplicable("its listener does not take plain HTTP");
    }
    return protocolOf(subject) === "HTTP"
      ? judgeActions(subject, "defaultActions")
      : notApplicable("does not take plain HTTP");
  },
});

function judgeActions(subject: Subject, input: string): Verdict {
  const actions = subject.blocks(input);
  if (actions.length === 0) return fail("has no action for plain HTTP");
  return judgeEach(actions, (action) => {
    if (action.text("type") !== "redirect")
      return fail("answers plain HTTP with something other than a redirect");
    // unset keeps the protocol of the request: HTTP
    if (action.text("redirect.protocol", "#{protocol}") !== "HTTPS")
      return fail("redirects plain HTTP, but not to HTTPS");
    return passIf(
      action.text("redirect.statusCode") === "HTTP_301",
      "redirects plain HTTP only for the moment",
    );
  });
}

/** A load balancer of the first generation cannot redirect. */
function judgeClassic(subject: Subject): Verdict {
  return judgeEach(subject.blocks("listeners"), (listener) =>
    passIf(
      listener.text("lbProtocol").toUpperCase() !== "HTTP",
      "takes plain HTTP, which a classic load balancer cannot redirect",
    ),
  );
}

function listenersOf(estate: Estate, subject: Subject): readonly Subject[] {
  const listeners = linked(estate, subject, "listenerArn", ...listenerTypes);
  if (listeners.length === 0) throw new Undetermined("listenerArn");
  return listeners;
}
