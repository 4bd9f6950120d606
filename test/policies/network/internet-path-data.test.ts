import { unknown } from "../../../policies/kit/value";
import { noInternetPathToData } from "../../../policies/rules/network/no-internet-path-to-data";
import { of, rows } from "../rows";
import { admit, admitRange, around, inVpc, port, store, vpc, world } from "./paths";
import * as p from "./pieces";

describe("a data store", () => {
  rows(noInternetPathToData, [
    ["from a closed tier", "pass", store(), admit("data", "tier", 5432), ...around],
    ["from nobody", "pass", store(), ...around],
    ["from itself", "pass", store(), admit("data", "data", 5432), ...around],
    ["from the VPC", "pass", store(), admitRange("data", "10.20.0.0/16"), ...around],
    ["from one address more than the VPC", "fail", store(), admitRange("data", "10.20.0.0/15"), ...around],
    ["from a private range outside", "fail", store(), admitRange("data", "10.21.0.0/16"), ...around],
    ["from the world", "fail", store(), admitRange("data", world), ...around],
    ["from an office", "fail", store(), admitRange("data", "203.0.113.7/32"), ...around],
    ["from an unknown range", "not-evaluated", store(), admitRange("data", unknown), ...around],
    [
      "from a range of the VPC, not known yet",
      "pass",
      store(),
      admitRange("data", unknown, { cidrIpv4: ["vpc"] }),
      ...around,
    ],
    [
      "from a tier that the world reaches",
      "fail",
      store(),
      admit("data", "tier", 5432),
      admitRange("tier", world),
      ...around,
    ],
    [
      "from a tier behind one that the world reaches",
      "pass",
      store(),
      admit("data", "tier", 5432),
      admit("tier", "edge", 443),
      admitRange("edge", world),
      ...around,
    ],
    [
      "from the load balancers",
      "fail",
      store(),
      admit("data", "edge", 5432),
      admitRange("edge", world),
      p.balancer("b", {}, { securityGroups: ["edge"] }),
      ...around,
    ],
    [
      "from a group elsewhere",
      "not-evaluated",
      store(),
      p.ingress("r", { ...port(5432), referencedSecurityGroupId: "sg-9" }, { securityGroupId: ["data"] }),
      ...around,
    ],
    [
      "inline from the world",
      "fail",
      store({}, { vpcSecurityGroupIds: ["open"] }),
      p.group(
        "open",
        { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: [world] }] },
        inVpc,
      ),
      ...around,
    ],
    [
      "from two ranges, one outside",
      "fail",
      store({}, { vpcSecurityGroupIds: ["two"] }),
      p.group(
        "two",
        {
          ingress: [
            { protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.20.0.0/16", "10.21.0.0/16"] },
          ],
        },
        inVpc,
      ),
      ...around,
    ],
    [
      "groups by their ids",
      "pass",
      store({ vpcSecurityGroupIds: ["sg-1"] }),
      ...around.map((each) =>
        each.name === "data" ? { ...each, inputs: { ...each.inputs, id: "sg-1" } } : each,
      ),
    ],
    [
      "one group by its id, one elsewhere",
      "not-evaluated",
      store({ vpcSecurityGroupIds: ["sg-1", "sg-9"] }),
      ...around.map((each) =>
        each.name === "data" ? { ...each, inputs: { ...each.inputs, id: "sg-1" } } : each,
      ),
    ],
    [
      "one group by its id, one not known yet",
      "pass",
      store({ vpcSecurityGroupIds: ["sg-1", unknown] }),
      ...around.map((each) =>
        each.name === "data" ? { ...each, inputs: { ...each.inputs, id: "sg-1" } } : each,
      ),
    ],
    ["a cluster's instance, whose cluster decides", "pass", of("aws:rds/clusterInstance:ClusterInstance")()],
    ["with a public address", "fail", store({ publiclyAccessible: true }), ...around],
    ["an unknown address", "not-evaluated", store({ publiclyAccessible: unknown }), ...around],
    ["no subnet group", "fail", store({ dbSubnetGroupName: undefined }), ...around],
    [
      "a replica",
      "pass",
      p.database("store", { replicateSourceDb: "x" }, { vpcSecurityGroupIds: ["data"] }),
      ...around,
    ],
    [
      "no group, and the default one is not here",
      "not-evaluated",
      p.database("store", { dbSubnetGroupName: "x" }),
      vpc,
    ],
    [
      "no group, and the default one is closed",
      "pass",
      p.database("store", { dbSubnetGroupName: "x" }),
      vpc,
      p.defaultGroup("d", {}, inVpc),
    ],
    [
      "groups elsewhere",
      "not-evaluated",
      p.database("store", { dbSubnetGroupName: "x", vpcSecurityGroupIds: ["sg-9"] }),
      vpc,
    ],
    [
      "one group here, one elsewhere",
      "not-evaluated",
      store({ vpcSecurityGroupIds: [unknown, "sg-9"] }),
      ...around,
    ],
    ["search without a VPC", "fail", of("aws:opensearch/domain:Domain")()],
  ]);
});
