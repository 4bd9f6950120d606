import type { Estate } from "../../../kit/estate";
import { linked, named } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";
import { guarded, judgeEach } from "../../../kit/three-valued";
import { Undetermined } from "../../../kit/value";
import { allOf, fail, notApplicable, pass, passIf, type Verdict } from "../../../kit/verdict";
import {
  listenerTypes,
  loadBalancerTypes,
  targetGroupAttachmentTypes,
  targetGroupTypes,
} from "../../web/shared/load-balancer-types";
import { dataPorts, dataStores } from "./data-stores";

/** A listener, or a rule of one: where a load balancer that faces the internet sends what it receives. */
export function judgeListener(estate: Estate, subject: Subject): Verdict {
  const balancers = balancersOf(estate, subject);
  if (balancers.every((balancer) => balancer.flag("internal", false))) {
    return notApplicable("its load balancer is internal");
  }
  const input = subject.has("actions") ? "actions" : "defaultActions";
  return judgeEach(linked(estate, subject, input, ...targetGroupTypes), (targetGroup) =>
    allOf([
      guarded(() => judgePort(targetGroup)),
      judgeEach(named(estate, targetGroup, "targetGroupArn", ...targetGroupAttachmentTypes), (attachment) => {
        const [store] = linked(estate, attachment, "targetId", ...Object.keys(dataStores));
        return store === undefined ? pass : fail(`forwards from the internet to ${store.name}`);
      }),
    ]),
  );
}

function judgePort(targetGroup: Subject): Verdict {
  const port = targetGroup.number("port", 0);
  return passIf(
    !dataPorts.includes(port),
    `forwards from the internet to ${targetGroup.name} on port ${port}, where data stores listen`,
  );
}

function balancersOf(estate: Estate, subject: Subject): readonly Subject[] {
  const listeners = subject.has("actions")
    ? linked(estate, subject, "listenerArn", ...listenerTypes)
    : [subject];
  const balancers = listeners.flatMap((listener) =>
    linked(estate, listener, "loadBalancerArn", ...loadBalancerTypes),
  );
  if (balancers.length === 0)
    throw new Undetermined(subject.has("actions") ? "listenerArn" : "loadBalancerArn");
  return balancers;
}
