import type { Estate } from "../../../kit/estate";
import { linked, named } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";
import { guarded, judgeEach } from "../../../kit/three-valued";
import { Undetermined } from "../../../kit/value";
import { allOf, fail, pass, type Verdict } from "../../../kit/verdict";
import {
  classicLoadBalancerTypes,
  targetGroupAttachmentTypes,
  targetGroupTypes,
} from "../../web/shared/load-balancer-types";
import { judgeGroups } from "./group-paths";
import { subnetTypes } from "./network-types";
import { exitsOf } from "./routes";

const fleetType = "aws:autoscaling/group:Group";

interface ComputeShape {
  readonly groups: readonly string[];
  readonly subnets?: string;
  /** Unset subnets mean one of the default VPC, which is public. */
  readonly needsSubnets?: boolean;
}

/** Where each type of machine names its groups and subnets. */
export const computeShapes: Readonly<Record<string, ComputeShape>> = {
  "aws:ec2/instance:Instance": {
    groups: ["vpcSecurityGroupIds", "securityGroups"],
    subnets: "subnetId",
    needsSubnets: true,
  },
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest": {
    groups: ["vpcSecurityGroupIds", "securityGroups"],
    subnets: "subnetId",
    needsSubnets: true,
  },
  "aws:ec2/launchTemplate:LaunchTemplate": {
    groups: ["vpcSecurityGroupIds", "networkInterfaces"],
    subnets: "networkInterfaces",
  },
  "aws:ec2/launchConfiguration:LaunchConfiguration": { groups: ["securityGroups"] },
  "aws:ec2/networkInterface:NetworkInterface": { groups: ["securityGroups"], subnets: "subnetId" },
  [fleetType]: { groups: [], subnets: "vpcZoneIdentifiers", needsSubnets: true },
};

export function judgeCompute(estate: Estate, subject: Subject): Verdict {
  const shape = computeShapes[subject.type] ?? { groups: [] };
  // an instance made from a template, or on a ready interface, is judged there where it says nothing itself
  const elsewhere = subject.type !== fleetType && subject.has("launchTemplate");
  const namesGroups = shape.groups.some((input) => subject.has(input));
  const onInterface = subject.type.includes("nstance") && subject.has("networkInterfaces");
  return allOf([
    guarded(() =>
      shape.groups.length === 0 || ((elsewhere || onInterface) && !namesGroups)
        ? pass
        : judgeGroups(estate, subject, shape.groups, () => targetPortsOf(estate, subject)),
    ),
    guarded(() => {
      if (shape.subnets === undefined) return pass;
      if (subject.has(shape.subnets)) return judgeSubnets(estate, subject, shape.subnets);
      if (shape.needsSubnets !== true || elsewhere || onInterface) return pass;
      return fail(`names no ${shape.subnets}: it would start in a public subnet of the default VPC`);
    }),
  ]);
}

function judgeSubnets(estate: Estate, subject: Subject, input: string): Verdict {
  const subnets = linked(estate, subject, input, ...subnetTypes);
  if (subnets.length === 0) {
    if (input === "networkInterfaces") return pass; // the Auto Scaling group chooses
    throw new Undetermined(input);
  }
  return judgeEach(subnets, (subnet) => {
    const way = exitsOf(estate, subnet).find(({ kind }) => kind === "internet gateway");
    return way === undefined
      ? pass
      : fail(`starts in ${subnet.name}, which has a route through an internet gateway (${way.route})`);
  });
}

/** The ports on which load balancers send requests to this machine, directly or through its Auto Scaling group. */
function targetPortsOf(estate: Estate, subject: Subject): readonly number[] {
  const fleets = ["launchTemplate", "mixedInstancesPolicy", "launchConfiguration"].flatMap((input) =>
    named(estate, subject, input, fleetType),
  );
  const direct = named(estate, subject, "targetId", ...targetGroupAttachmentTypes);
  return [
    ...fleets.flatMap((fleet) => fleetPorts(estate, fleet)),
    ...direct.flatMap((attachment) =>
      attachment.has("port")
        ? [attachment.number("port", 0)]
        : linked(estate, attachment, "targetGroupArn", ...targetGroupTypes).flatMap(portsOf),
    ),
  ];
}

function fleetPorts(estate: Estate, fleet: Subject): readonly number[] {
  const attachments = named(
    estate,
    fleet,
    "autoscalingGroupName",
    "aws:autoscaling/attachment:Attachment",
    "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment",
  );
  const of = (types: readonly string[]): readonly Subject[] => [
    ...["targetGroupArns", "trafficSources", "loadBalancers"].flatMap((path) =>
      linked(estate, fleet, path, ...types),
    ),
    ...attachments.flatMap((attachment) =>
      ["lbTargetGroupArn", "elb", "trafficSource"].flatMap((path) =>
        linked(estate, attachment, path, ...types),
      ),
    ),
  ];
  const classic = of(classicLoadBalancerTypes).flatMap((balancer) => balancer.blocks("listeners"));
  return [
    ...of(targetGroupTypes).flatMap(portsOf),
    ...classic.map((listener) => listener.number("instancePort", 0)),
  ];
}

/** The port for requests, and the one for health checks where it is another. */
function portsOf(targetGroup: Subject): readonly number[] {
  const healthPort = Number(targetGroup.text("healthCheck.port", "traffic-port"));
  return [targetGroup.number("port", 0), ...(Number.isInteger(healthPort) ? [healthPort] : [])];
}
