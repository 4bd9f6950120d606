import { rule } from "../../kit/rule";
import { listenerRuleTypes, listenerTypes } from "../web/shared/load-balancer-types";
import { dataStores, dataSubnetGroupTypes } from "./shared/data-stores";
import { privateByDefault } from "./shared/frameworks";
import { computeShapes, judgeCompute } from "./shared/internet-path-compute";
import { judgeListener } from "./shared/internet-path-listeners";
import { judgeDataSubnets, judgeStore } from "./shared/internet-path-stores";

const listeners = [...listenerTypes, ...listenerRuleTypes];
const subnetGroups: readonly string[] = dataSubnetGroupTypes;

/**
 * Follows references instead of looking at one resource: a database is exposed as well when its group admits a group
 * that admits the internet. Each edge is judged once: groups and addresses on the store or machine, routes on the subnet
 * group or fleet, forwarding on the listener.
 */
export const noInternetPathToData = rule({
  name: "no-internet-path-to-data",
  sentence:
    "No security group, subnet, route and listener together make a path from the internet to a database, a cache or an instance, except from a load balancer to its target port.",
  severity: "critical",
  frameworks: { fsbp: ["RDS.2", "ElastiCache.7", "EC2.9"], ...privateByDefault },
  remediation:
    "Admit tiers by `referencedSecurityGroupId`, keep data in subnets (`subnetIds`) whose route table has no `gatewayId` and no `natGatewayId`, instances in subnets that leave through NAT, and `publiclyAccessible` unset.",
  types: [...Object.keys(dataStores), ...subnetGroups, ...Object.keys(computeShapes), ...listeners],
  judge: (subject, estate) => {
    if (subnetGroups.includes(subject.type)) return judgeDataSubnets(estate, subject, "subnetIds");
    if (listeners.includes(subject.type)) return judgeListener(estate, subject);
    if (subject.type in computeShapes) return judgeCompute(estate, subject);
    return judgeStore(estate, subject);
  },
});
