import type { Estate } from "../../kit/estate";
import { linked, named } from "../../kit/links";
import { rule } from "../../kit/rule";
import { isWorld } from "../../kit/security-rules";
import type { Subject } from "../../kit/subject";
import { every, judgeEach, someText } from "../../kit/three-valued";
import { notApplicable, passIf } from "../../kit/verdict";
import { exposure } from "./shared/frameworks";
import { adminPorts } from "./sg-no-open-admin-ports";

const ruleType = "aws:ec2/networkAclRule:NetworkAclRule";
const aclTypes = ["aws:ec2/networkAcl:NetworkAcl", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"] as const;

export const naclNoOpenAdminPorts = rule({
  name: "nacl-no-open-admin-ports",
  sentence: "No network ACL lets the whole internet reach SSH (22) or Remote Desktop (3389).",
  severity: "medium",
  frameworks: {
    fsbp: ["EC2.21"],
    cis: ["5.2"],
    checkov: ["CKV_AWS_231", "CKV_AWS_232"],
    ...exposure,
  },
  remediation:
    "Narrow `cidrBlock` (`ipv6CidrBlock`) or the ports, or put a `deny` entry with a lower `ruleNumber` first.",
  types: [...aclTypes, ruleType],
  judge: (subject, estate) => {
    if (subject.type === ruleType && subject.flag("egress", false)) return notApplicable("an egress entry");
    const own = subject.type === ruleType ? [subject] : subject.blocks("ingress");
    return judgeEach(own, (entry) =>
      judgeEach(adminPorts, (port) =>
        passIf(
          !every(
            () => actionOf(entry) === "allow",
            () => matches(entry, port),
            () => !entriesBeside(estate, subject).some((other) => deniesBefore(other, entry, port)),
          ),
          `lets the whole internet reach port ${port}`,
        ),
      ),
    );
  },
});

/** All ingress entries of the ACL that the subject is or belongs to; the lowest number decides. */
function entriesBeside(estate: Estate, subject: Subject): readonly Subject[] {
  const acls = subject.type === ruleType ? linked(estate, subject, "networkAclId", ...aclTypes) : [subject];
  return acls.flatMap((acl) => [
    ...acl.blocks("ingress"),
    ...named(estate, acl, "networkAclId", ruleType).filter((entry) => !entry.flag("egress", false)),
  ]);
}

function deniesBefore(other: Subject, entry: Subject, port: number): boolean {
  const sameFamily = other.has("ipv6CidrBlock") === entry.has("ipv6CidrBlock");
  return (
    actionOf(other) === "deny" && sameFamily && numberOf(other) < numberOf(entry) && matches(other, port)
  );
}

function matches(entry: Subject, port: number): boolean {
  const protocol = entry.text("protocol").toLowerCase();
  return every(
    () => someText([entry.raw("cidrBlock"), entry.raw("ipv6CidrBlock")], isWorld, "cidrBlock"),
    () => ["-1", "all", "6", "tcp", "17", "udp"].includes(protocol),
    // ports are ignored where the protocol is "all"
    () => ["-1", "all"].includes(protocol) || entry.number("fromPort", 0) <= port,
    () => ["-1", "all"].includes(protocol) || port <= entry.number("toPort", 65535),
  );
}

function actionOf(entry: Subject): string {
  return entry.text(entry.has("ruleAction") ? "ruleAction" : "action").toLowerCase();
}

function numberOf(entry: Subject): number {
  return entry.number(entry.has("ruleNumber") ? "ruleNumber" : "ruleNo", 0);
}
