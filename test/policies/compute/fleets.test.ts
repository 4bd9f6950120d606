import { unknown, type Value } from "../../../policies/kit/value";
import { asgElbHealthCheck } from "../../../policies/rules/compute/asg-elb-health-check";
import { asgLaunchTemplate } from "../../../policies/rules/compute/asg-launch-template";
import { asgMultiAz } from "../../../policies/rules/compute/asg-multi-az";
import { ebsDefaultEncryption } from "../../../policies/rules/compute/ebs-default-encryption";
import { ec2ManagedBySsm } from "../../../policies/rules/compute/ec2-managed-by-ssm";
import { documentOf, of, rows } from "../rows";

const fleet = of("aws:autoscaling/group:Group");
const behind = (healthCheckType: Value) => fleet({ targetGroupArns: [unknown], healthCheckType });
const attached = of("aws:autoscaling/attachment:Attachment")(
  { autoscalingGroupName: unknown },
  { name: "attachment", from: { autoscalingGroupName: ["subject"] } },
);
rows(asgElbHealthCheck, [
  ["ELB", "pass", behind("ELB")],
  ["EC2", "fail", behind("EC2")],
  ["unset", "fail", behind(undefined)],
  ["unknown", "not-evaluated", behind(unknown)],
  ["behind a list that is not known yet", "fail", fleet({ targetGroupArns: unknown })],
  ["attached separately", "fail", fleet(), attached],
  ["attached separately, ELB", "pass", fleet({ healthCheckType: "ELB" }), attached],
  ["behind nothing", "not-applicable", fleet({ targetGroupArns: [] })],
]);

const subnet = (name: string, availabilityZone: Value) =>
  of("aws:ec2/subnet:Subnet")({ availabilityZone }, { name });
const zones = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b"), subnet("a2", "us-east-1a")];
const inSubnets = (...names: string[]) =>
  fleet({ vpcZoneIdentifiers: unknown }, { from: { vpcZoneIdentifiers: names } });
rows(asgMultiAz, [
  ["two zones", "pass", inSubnets("a", "b"), ...zones],
  ["one zone", "fail", inSubnets("a"), ...zones],
  ["two subnets of one zone", "fail", inSubnets("a", "a2"), ...zones],
  ["two zones by name", "pass", fleet({ availabilityZones: ["us-east-1a", "us-east-1b"] })],
  ["one zone twice", "fail", fleet({ availabilityZones: ["us-east-1a", "us-east-1a"] })],
  ["unset", "fail", fleet()],
  ["unknown", "not-evaluated", fleet({ vpcZoneIdentifiers: unknown })],
  ["unknown zones", "not-evaluated", inSubnets("c", "d"), subnet("c", unknown), subnet("d", unknown)],
]);

rows(asgLaunchTemplate, [
  ["a template", "pass", fleet({ launchTemplate: { id: unknown } })],
  ["a mix of types", "pass", fleet({ mixedInstancesPolicy: { launchTemplate: {} } })],
  ["a configuration", "fail", fleet({ launchConfiguration: "old" })],
  ["a configuration that is not known yet", "fail", fleet({ launchConfiguration: unknown })],
  ["unset", "fail", fleet()],
  ["a template that is not known yet", "pass", fleet({ launchTemplate: unknown })],
]);

const stack = of("pulumi:pulumi:Stack");
const encryption = of("aws:ebs/encryptionByDefault:EncryptionByDefault");
const choice = of("aws:ebs/defaultKmsKey:DefaultKmsKey");
const chosen = (region?: string) =>
  choice({ keyArn: unknown, region }, { name: "choice", from: { keyArn: ["key"] } });
const key = of("aws:kms/key:Key")({}, { name: "key" });
rows(ebsDefaultEncryption, [
  ["switched on", "pass", stack(), encryption({}, { name: "switch" })],
  ["switched on nowhere", "fail", stack(), key],
  ["in a stack that declares nothing on AWS", "not-applicable", stack()],
  [
    "switched on in one of two regions",
    "fail",
    stack(),
    encryption({ region: "us-east-1" }, { name: "switch" }),
    of("aws:rds/instance:Instance")({ region: "us-west-2" }, { name: "db" }),
  ],
  ["on, with a key", "pass", encryption({ enabled: true }), chosen(), key],
  ["unset means on", "pass", encryption(), chosen(), key],
  ["off", "fail", encryption({ enabled: false }), chosen(), key],
  ["on, without a key", "fail", encryption()],
  [
    "on, with a key for another region",
    "fail",
    encryption({ region: "us-east-1" }),
    chosen("us-west-2"),
    key,
  ],
  ["unknown", "not-evaluated", encryption({ enabled: unknown })],
  ["a key here", "pass", choice({ keyArn: unknown }, { from: { keyArn: ["key"] } }), key],
  [
    "a copy of a key here",
    "pass",
    choice({ keyArn: unknown }, { from: { keyArn: ["copy"] } }),
    of("aws:kms/replicaKey:ReplicaKey")({}, { name: "copy" }),
  ],
  ["a key elsewhere", "fail", choice({ keyArn: "arn:aws:kms:us-east-1:1:key/x" }), key],
  ["an unknown key", "not-evaluated", choice({ keyArn: unknown }), key],
]);

const machine = of("aws:ec2/launchTemplate:LaunchTemplate")(
  { iamInstanceProfile: { arn: unknown } },
  { from: { iamInstanceProfile: ["profile"] } },
);
const profile = of("aws:iam/instanceProfile:InstanceProfile")(
  { role: unknown },
  { name: "profile", from: { role: ["role"] } },
);
const role = (inputs = {}) => of("aws:iam/role:Role")(inputs, { name: "role" });
const ofRole = (policyArn: Value, from = {}) =>
  of("aws:iam/rolePolicyAttachment:RolePolicyAttachment")(
    { role: unknown, policyArn },
    { name: "attachment", from: { role: ["role"], ...from } },
  );
const inline = (policy: Value, name = "inline") =>
  of("aws:iam/rolePolicy:RolePolicy")({ role: unknown, policy }, { name, from: { role: ["role"] } });
const allow = (...actions: string[]) => documentOf({ Effect: "Allow", Action: actions, Resource: "*" });
const agent = ["ssm:UpdateInstanceInformation", "ssmmessages:OpenControlChannel"];
const core = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
rows(ec2ManagedBySsm, [
  [
    "a spot fleet, one of two without",
    "fail",
    of("aws:ec2/spotFleetRequest:SpotFleetRequest")({
      launchSpecifications: [{ iamInstanceProfileArn: "arn:x" }, {}],
    }),
  ],
  ["AWS's policy", "pass", machine, profile, role(), ofRole(core)],
  ["AWS's policy on the role", "pass", machine, profile, role({ managedPolicyArns: [core] })],
  [
    "another of AWS's policies",
    "fail",
    machine,
    profile,
    role(),
    ofRole("arn:aws:iam::aws:policy/ReadOnlyAccess"),
  ],
  ["its own words", "pass", machine, profile, role(), inline(allow(...agent))],
  [
    "its own words, by wildcard",
    "pass",
    machine,
    profile,
    role(),
    inline(allow("ssm:Update*", "ssmmessages:*")),
  ],
  [
    "its own words in two policies",
    "pass",
    machine,
    profile,
    role(),
    inline(allow(agent[0] ?? "")),
    inline(allow(agent[1] ?? ""), "second"),
  ],
  ["half of it", "fail", machine, profile, role(), inline(allow(agent[0] ?? ""))],
  [
    "denied",
    "fail",
    machine,
    profile,
    role(),
    inline(documentOf({ Effect: "Deny", Action: agent, Resource: "*" })),
  ],
  [
    "a policy of its own, attached",
    "pass",
    machine,
    profile,
    role(),
    ofRole(unknown, { policyArn: ["policy"] }),
    of("aws:iam/policy:Policy")({ policy: allow(...agent) }, { name: "policy" }),
  ],
  ["inside the role", "pass", machine, profile, role({ inlinePolicies: [{ policy: allow(...agent) }] })],
  ["an unknown policy", "not-evaluated", machine, profile, role(), inline(unknown)],
  ["an unknown policy beside AWS's", "pass", machine, profile, role(), inline(unknown), ofRole(core)],
  ["a role without policies", "fail", machine, profile, role()],
  ["no profile", "fail", of("aws:ec2/launchTemplate:LaunchTemplate")()],
  ["a profile elsewhere", "not-evaluated", of("aws:ec2/instance:Instance")({ iamInstanceProfile: "other" })],
  [
    "an instance from a template",
    "not-applicable",
    of("aws:ec2/instance:Instance")({ launchTemplate: { id: unknown } }),
  ],
]);
