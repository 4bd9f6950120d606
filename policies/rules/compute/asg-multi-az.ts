import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { zonesOf } from "./shared/zones";

const least = 2;

export const asgMultiAz = rule({
  name: "asg-multi-az",
  sentence: `Every Auto Scaling group spans ${least} availability zones or more.`,
  severity: "medium",
  frameworks: { fsbp: ["AutoScaling.2"], ...resilience },
  remediation: "Name subnets of two or more zones in `vpcZoneIdentifiers`.",
  types: ["aws:autoscaling/group:Group"],
  judge: (subject, estate) => {
    const named = new Set(subject.list("availabilityZones")).size;
    const zones = subject.has("vpcZoneIdentifiers") ? zonesOf(estate, subject, "vpcZoneIdentifiers") : named;
    return passIf(zones >= least, "spans fewer than two availability zones");
  },
});
