import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, notApplicable, passIf, type Verdict } from "../../kit/verdict";
import { machinesOf, machineTypes } from "./shared/machines";

const addressTypes = ["aws:ec2/eip:Eip", "aws:ec2/eipAssociation:EipAssociation"] as const;
const subnetTypes = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"];
const natGatewayType = "aws:ec2/natGateway:NatGateway";

export const launchTemplateNoPublicIp = rule({
  name: "launch-template-no-public-ip",
  sentence: "No instance has a public address, neither from its launch nor by an Elastic IP.",
  severity: "high",
  frameworks: {
    fsbp: ["EC2.9", "EC2.25"],
    checkov: ["CKV_AWS_88"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation:
    "Set `associatePublicIpAddress` to false, and attach Elastic IPs to NAT gateways only (`instance` unset).",
  types: [...machineTypes, ...addressTypes],
  judge: (subject, estate) => {
    if ((addressTypes as readonly string[]).includes(subject.type)) return judgeAddress(estate, subject);
    return judgeEach(machinesOf(subject), (machine) => judgeMachine(estate, machine));
  },
});

function judgeMachine(estate: Estate, machine: Subject): Verdict {
  const message = "gives itself a public address";
  if (machine.has("associatePublicIpAddress")) {
    return passIf(!machine.flag("associatePublicIpAddress", false), message);
  }
  const asked = judgeEach(machine.blocks("networkInterfaces"), (each) =>
    passIf(!each.flag("associatePublicIpAddress", false), message),
  );
  if (
    asked.result !== "pass" ||
    machine.blocks("networkInterfaces").some((each) => each.has("associatePublicIpAddress"))
  ) {
    return asked;
  }
  // unset: the subnet decides; subnets of fleets have a rule of their own
  return judgeEach(linked(estate, machine, "subnetId", ...subnetTypes), (subnet) =>
    passIf(
      !subnet.flag("mapPublicIpOnLaunch", subnet.type === subnetTypes[1]),
      `gets a public address from ${subnet.name}`,
    ),
  );
}

function judgeAddress(estate: Estate, address: Subject): Verdict {
  const inputs = ["instance", "instanceId", "networkInterface", "networkInterfaceId"].filter((input) =>
    address.has(input),
  );
  if (inputs.length === 0) return notApplicable("belongs to no instance");
  if (inputs.some((input) => linked(estate, address, input, natGatewayType).length > 0)) {
    return notApplicable("belongs to a NAT gateway");
  }
  return fail("gives an instance or an interface a public address");
}
