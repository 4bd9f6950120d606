import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { zonesOf } from "../compute/shared/zones";
import { resilience } from "./shared/frameworks";
import { anyLoadBalancerTypes } from "./shared/load-balancer-types";

const least = 2;

export const albMultiAz = rule({
  name: "alb-multi-az",
  sentence: `Every load balancer stands in ${least} availability zones or more.`,
  severity: "medium",
  frameworks: { fsbp: ["ELB.10", "ELB.13"], ...resilience },
  remediation: "Name subnets of two or more zones in `subnets`.",
  types: anyLoadBalancerTypes,
  judge: (subject, estate) => {
    const named = new Set(subject.has("availabilityZones") ? subject.list("availabilityZones") : []).size;
    const zones = Math.max(
      named,
      zonesOf(estate, subject, "subnets"),
      subject.has("subnetMappings") ? zonesOf(estate, subject, "subnetMappings") : 0,
    );
    return passIf(zones >= least, "stands in fewer than two availability zones");
  },
});
