import type { Estate } from "../../../kit/estate";
import { leavesOf, linked } from "../../../kit/links";
import { rulesOfGroup, securityGroupTypes, type SecurityRule } from "../../../kit/security-rules";
import type { Subject } from "../../../kit/subject";
import { guarded, judgeEach } from "../../../kit/three-valued";
import { Undetermined } from "../../../kit/value";
import { allOf, fail, pass, passIf, type Verdict } from "../../../kit/verdict";
import { guardsOnlyLoadBalancers } from "./attachments";
import { admitsOutside, staysInVpc } from "./vpc-ranges";

/** The ports on which a load balancer may reach what the group guards; none for data stores. */
export type TargetPorts = () => readonly number[];

/** Judges every way in through the groups that `subject` names in `inputs`. */
export function judgeGroups(
  estate: Estate,
  subject: Subject,
  inputs: readonly string[],
  targetPorts: TargetPorts,
): Verdict {
  return judgeEach(groupsNamed(estate, subject, inputs), (group) =>
    judgeEach(rulesOfGroup(estate, group, "ingress"), (ingress) =>
      allOf([
        guarded(() =>
          passIf(
            staysInVpc(estate, group, ingress),
            `can be reached through ${group.name} from an address outside the VPC (${ingress.resource.name})`,
          ),
        ),
        guarded(() => judgePeers(estate, ingress, group, targetPorts)),
      ]),
    ),
  );
}

function judgePeers(
  estate: Estate,
  ingress: SecurityRule,
  group: Subject,
  targetPorts: TargetPorts,
): Verdict {
  const peers = ingress.peers(estate);
  if (ingress.groupIds.length > 0 && peers.length === 0) {
    // a group outside the stack: nobody here knows who may reach it
    throw new Undetermined(`${ingress.resource.name}.${ingress.pathOf("referencedSecurityGroupId")}`);
  }
  return judgeEach(peers, (peer) => {
    if (peer.urn === group.urn) return pass;
    const isOpen = rulesOfGroup(estate, peer, "ingress").some((each) => admitsOutside(estate, peer, each));
    if (!isOpen) return pass;
    const message = `can be reached from ${peer.name}, which is open to the internet (${ingress.resource.name})`;
    const ports = targetPorts();
    if (ports.length === 0 || !guardsOnlyLoadBalancers(estate, peer)) return fail(message);
    return passIf(coversOnly(ingress, ports), `${message}, on more than its target port ${ports.join(", ")}`);
  });
}

function coversOnly(ingress: SecurityRule, ports: readonly number[]): boolean {
  if (ingress.isWide) return false;
  const { from, to } = ingress.ports;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).every((port) =>
    ports.includes(port),
  );
}

/** The named groups; where none is named, the VPC's default one, which must be in the stack to be judged. */
function groupsNamed(estate: Estate, subject: Subject, inputs: readonly string[]): readonly Subject[] {
  const values = inputs.flatMap((input) => leavesOf(subject.raw(input)));
  const groups = inputs.flatMap((input) => linked(estate, subject, input, ...securityGroupTypes));
  const namesAny = groups.length > 0 || values.some((value) => typeof value !== "string" || isGroup(value));
  if (!namesAny) {
    const defaults = estate.ofType(securityGroupTypes[1]);
    if (defaults.length === 0)
      throw new Undetermined(`${inputs.join(" or ")} (unset: the VPC's default group)`);
    return defaults;
  }
  const outside = values.find(
    (value) => isGroup(value) && !groups.some((group) => hasId(estate, group, value)),
  );
  if (groups.length === 0 || (outside !== undefined && values.length > groups.length)) {
    throw new Undetermined(inputs.join(" or "));
  }
  return groups;
}

function isGroup(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("sg-");
}

function hasId(estate: Estate, group: Subject, value: unknown): boolean {
  return estate.output(group, "id") === value || group.raw("id") === value;
}
