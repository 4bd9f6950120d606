import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { holdingsOf } from "../identity/holdings";
import { documentPaths, roleType } from "../identity/policy-documents";
import { storeTypes } from "../identity/store-owners";
import { functionType } from "./types";

const subnetTypes = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"];
const fewestZones = 2;

export const lambdaInVpc = rule({
  name: "lambda-in-vpc",
  sentence: "Functions that reach data stores run in private subnets of two or more zones.",
  severity: "low",
  frameworks: { fsbp: ["Lambda.3", "Lambda.5"], checkov: ["CKV_AWS_117"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Name in `vpcConfig` private subnets of at least two zones.",
  types: [functionType],
  judge: (subject, estate) => {
    if (!reachesData(subject, estate)) return notApplicable("reaches no data store of the stack");
    if (!subject.has("vpcConfig")) return fail("reaches data stores from outside the VPC");
    const subnets = linked(estate, subject, "vpcConfig", ...subnetTypes);
    if (subnets.length > 0) return judgeSubnets(subnets);
    if (subject.list("vpcConfig.subnetIds").length === 0) return fail("names no subnet");
    // Subnets of another stack: nobody here knows their zones.
    return { result: "not-evaluated", path: "vpcConfig.subnetIds" };
  },
});

/** By its settings, or by what the documents of its role speak of. */
function reachesData(subject: Subject, estate: Estate): boolean {
  if (linked(estate, subject, "environment", ...dataTypes).length > 0) return true;
  return estate
    .targetsOf(subject, "role", roleType)
    .flatMap((role) => holdingsOf(estate).documentsOf.get(role.urn) ?? [])
    .some((holder) =>
      documentPaths(holder).some((path) => linked(estate, holder, path, ...dataTypes).length > 0),
    );
}

/** Keys and queues are for the function's own environment and dead letters; they hold no data of people. */
const dataTypes = storeTypes.filter((type) => !/^aws:(kms|sqs|ssm)\//.test(type));

function judgeSubnets(subnets: readonly Subject[]): Verdict {
  const open = subnets.find((subnet) => subnet.flag("mapPublicIpOnLaunch", false));
  if (open !== undefined) return fail(`runs in ${open.name}, a subnet that gives public addresses`);
  const zones = new Set(
    subnets.map((each) => each.text("availabilityZone") || each.text("availabilityZoneId")),
  );
  return zones.size >= fewestZones ? pass : fail(`runs in ${zones.size} zone; ${fewestZones} are due`);
}
