import { unknown, type Value } from "../../../policies/kit/value";
import { naclNoOpenAdminPorts } from "../../../policies/rules/network/nacl-no-open-admin-ports";
import { of, rows } from "../rows";

type Inputs = Readonly<Record<string, Value>>;

const acl = of("aws:ec2/networkAcl:NetworkAcl");
const defaultAcl = of("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl");
const entry = of("aws:ec2/networkAclRule:NetworkAclRule");
const inline = (inputs: Inputs = {}): Inputs => ({
  action: "allow",
  ruleNo: 100,
  protocol: "tcp",
  cidrBlock: "0.0.0.0/0",
  fromPort: 22,
  toPort: 22,
  ...inputs,
});
const separate = (inputs: Inputs = {}): Inputs => {
  const { action, ruleNo, ...others } = inline();
  return { ruleAction: action, ruleNumber: ruleNo, networkAclId: unknown, ...others, ...inputs };
};
const ofAcl = { from: { networkAclId: ["acl"] } };
const denyFirst = inline({ action: "deny", ruleNo: 90 });

rows(naclNoOpenAdminPorts, [
  ["unset: no entry", "pass", acl()],
  ["unset: the provider empties the default one", "pass", defaultAcl()],
  ["SSH for the world", "fail", acl({ ingress: [inline()] })],
  ["in the default one", "fail", defaultAcl({ ingress: [inline()] })],
  ["Remote Desktop for the world", "fail", acl({ ingress: [inline({ fromPort: 3389, toPort: 3389 })] })],
  ["one port beside", "pass", acl({ ingress: [inline({ fromPort: 23, toPort: 3388 })] })],
  ["all protocols", "fail", acl({ ingress: [inline({ protocol: "-1", fromPort: 0, toPort: 0 })] })],
  ["IPv6", "fail", acl({ ingress: [inline({ cidrBlock: undefined, ipv6CidrBlock: "::/0" })] })],
  ["for the VPC", "pass", acl({ ingress: [inline({ cidrBlock: "10.0.0.0/8" })] })],
  ["denied", "pass", acl({ ingress: [inline({ action: "deny" })] })],
  ["denied before", "pass", acl({ ingress: [inline(), denyFirst] })],
  ["denied after", "fail", acl({ ingress: [inline(), inline({ action: "deny", ruleNo: 110 })] })],
  ["ping", "pass", acl({ ingress: [inline({ protocol: "icmp", fromPort: 0, toPort: 0 })] })],
  ["unknown range", "not-evaluated", acl({ ingress: [inline({ cidrBlock: unknown })] })],
  ["a separate entry", "fail", entry(separate(), ofAcl), acl({}, { name: "acl" })],
  [
    "a separate entry, denied before",
    "pass",
    entry(separate(), ofAcl),
    acl({ ingress: [denyFirst] }, { name: "acl" }),
  ],
  [
    "a separate entry, denied before by another",
    "pass",
    entry(separate(), ofAcl),
    acl({}, { name: "acl" }),
    entry(separate({ ruleAction: "deny", ruleNumber: 1 }), { name: "other", ...ofAcl }),
  ],
  ["an egress entry", "not-applicable", entry(separate({ egress: true }), ofAcl)],
]);
