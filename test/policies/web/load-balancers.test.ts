import { unknown, type Value } from "../../../policies/kit/value";
import { albAccessLogs } from "../../../policies/rules/web/alb-access-logs";
import { albDeletionProtection } from "../../../policies/rules/web/alb-deletion-protection";
import { albDesyncMitigation } from "../../../policies/rules/web/alb-desync-mitigation";
import { albDropInvalidHeaders } from "../../../policies/rules/web/alb-drop-invalid-headers";
import { albMultiAz } from "../../../policies/rules/web/alb-multi-az";
import { albWafAssociated } from "../../../policies/rules/web/alb-waf-associated";
import { loadBalancerTypes } from "../../../policies/rules/web/shared/load-balancer-types";
import { of, rows } from "../rows";

const classic = of("aws:elb/loadBalancer:LoadBalancer");
const bucket = of("aws:s3/bucket:Bucket")({}, { name: "logs" });
const subnet = (name: string, availabilityZone: Value) =>
  of("aws:ec2/subnet:Subnet")({ availabilityZone }, { name });
const zones = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b"), subnet("a2", "us-east-1a")];
const inSubnets = (...names: string[]) => ({ from: { subnets: names } });

for (const type of loadBalancerTypes) {
  const balancer = of(type);

  rows(albAccessLogs, [
    [
      "to a bucket here",
      "pass",
      balancer({ accessLogs: { enabled: true, bucket: unknown } }, { from: { accessLogs: ["logs"] } }),
      bucket,
    ],
    ["unset", "fail", balancer()],
    ["switched off", "fail", balancer({ accessLogs: { enabled: false, bucket: "b" } }), bucket],
    ["the switch unset", "fail", balancer({ accessLogs: { bucket: "b" } }), bucket],
    [
      "to a bucket elsewhere",
      "fail",
      balancer({ accessLogs: { enabled: true, bucket: "elsewhere" } }),
      bucket,
    ],
    ["unknown bucket", "not-evaluated", balancer({ accessLogs: { enabled: true, bucket: unknown } }), bucket],
    ["a gateway", "not-applicable", balancer({ loadBalancerType: "gateway" })],
  ]);

  rows(albDropInvalidHeaders, [
    ["true", "pass", balancer({ dropInvalidHeaderFields: true })],
    ["false", "fail", balancer({ dropInvalidHeaderFields: false })],
    ["unset", "fail", balancer()],
    ["unknown", "not-evaluated", balancer({ dropInvalidHeaderFields: unknown })],
    ["a network load balancer", "not-applicable", balancer({ loadBalancerType: "network" })],
  ]);

  rows(albDeletionProtection, [
    ["true", "pass", balancer({ enableDeletionProtection: true })],
    ["false", "fail", balancer({ enableDeletionProtection: false })],
    ["unset", "fail", balancer()],
    ["unknown", "not-evaluated", balancer({ enableDeletionProtection: unknown })],
  ]);

  rows(albDesyncMitigation, [
    ["defensive", "pass", balancer({ desyncMitigationMode: "defensive" })],
    ["strictest", "pass", balancer({ desyncMitigationMode: "strictest" })],
    ["monitor", "fail", balancer({ desyncMitigationMode: "monitor" })],
    ["unset means defensive", "pass", balancer()],
    ["unknown", "not-evaluated", balancer({ desyncMitigationMode: unknown })],
    ["a network load balancer", "not-applicable", balancer({ loadBalancerType: "network" })],
  ]);

  rows(albMultiAz, [
    ["two zones", "pass", balancer({ subnets: unknown }, inSubnets("a", "b")), ...zones],
    ["one zone", "fail", balancer({ subnets: unknown }, inSubnets("a")), ...zones],
    ["two subnets of one zone", "fail", balancer({ subnets: unknown }, inSubnets("a", "a2")), ...zones],
    [
      "two subnets of unknown zones",
      "not-evaluated",
      balancer({ subnets: unknown }, inSubnets("c", "d")),
      subnet("c", unknown),
      subnet("d", unknown),
    ],
    [
      "by mappings",
      "pass",
      balancer({ subnetMappings: [{ subnetId: unknown }] }, { from: { subnetMappings: ["a", "b"] } }),
      ...zones,
    ],
    ["unset", "fail", balancer()],
    ["unknown", "not-evaluated", balancer({ subnets: unknown })],
    ["subnets elsewhere", "not-evaluated", balancer({ subnets: ["subnet-1", "subnet-2"] })],
  ]);

  const association = (from: string) =>
    of("aws:wafv2/webAclAssociation:WebAclAssociation")(
      { resourceArn: unknown },
      { name: "waf", from: { resourceArn: [from] } },
    );
  rows(albWafAssociated, [
    ["associated", "pass", balancer(), association("subject")],
    ["not associated", "fail", balancer()],
    ["another one's", "fail", balancer(), association("other"), of(type)({}, { name: "other" })],
    [
      "by an unknown ARN",
      "not-evaluated",
      balancer(),
      of("aws:wafv2/webAclAssociation:WebAclAssociation")({ resourceArn: unknown }, { name: "waf" }),
    ],
    ["internal", "not-applicable", balancer({ internal: true })],
    ["unknown side", "not-evaluated", balancer({ internal: unknown })],
    ["a network load balancer", "not-applicable", balancer({ loadBalancerType: "network" })],
  ]);
}

rows(albAccessLogs, [
  [
    "classic, the switch unset means on",
    "pass",
    classic({ accessLogs: { bucket: unknown } }, { from: { accessLogs: ["logs"] } }),
    bucket,
  ],
  ["classic, unset", "fail", classic()],
]);
rows(albDesyncMitigation, [["classic, monitor", "fail", classic({ desyncMitigationMode: "monitor" })]]);
rows(albMultiAz, [
  ["classic, two zones by name", "pass", classic({ availabilityZones: ["us-east-1a", "us-east-1b"] })],
  ["classic, one zone by name", "fail", classic({ availabilityZones: ["us-east-1a"] })],
]);
