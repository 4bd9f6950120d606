import type { Invoke } from "..";
import { CloudError } from "../../protocol/errors";
import { regionAsked } from "./region";

/** Accounts from which load balancers write their access logs (Elastic Load Balancing user guide, "access logs"). */
const logAccounts: Readonly<Record<string, string>> = {
  "us-east-1": "127311923021",
  "us-east-2": "033677994240",
  "us-west-1": "027434742980",
  "us-west-2": "797873946194",
  "ca-central-1": "985666609251",
  "eu-central-1": "054676820928",
  "eu-west-1": "156460612806",
  "eu-west-2": "652711504416",
  "eu-west-3": "009996457667",
  "sa-east-1": "507241528517",
};

/** Hosted zones of load balancers' names (AWS general reference, "Elastic Load Balancing endpoints"). */
const zones: Readonly<Record<string, { readonly application: string; readonly network: string }>> = {
  "us-east-1": { application: "Z35SXDOTRQ7X7K", network: "Z26RNL4JYFTOTI" },
  "us-east-2": { application: "Z3AADJGX6KTTL2", network: "ZLMOA37VPKANP" },
  "us-west-2": { application: "Z1H1FL5HABSF5", network: "Z18D5FSROUN65G" },
  "sa-east-1": { application: "Z2P70J7HTTTPLU", network: "ZTK26PT1VY4CU" },
};

const getServiceAccount: Invoke = (request) => {
  const region = regionAsked(request);
  const id = listed(logAccounts, region, "account of load balancers");
  return { arn: `arn:aws:iam::${id}:root`, id, region };
};

const getHostedZoneId: Invoke = (request) => {
  const region = regionAsked(request);
  const { application, network } = listed(zones, region, "hosted zone of load balancers");
  return { ...request.args, id: request.args.loadBalancerType === "network" ? network : application, region };
};

function listed<T>(table: Readonly<Record<string, T>>, region: string, what: string): T {
  const found = table[region];
  if (found !== undefined) return found;
  throw new CloudError(
    "UnknownRegion",
    `simulator/invokes/aws/lb.ts does not list the ${what} for ${region}: add it`,
  );
}

/** What AWS publishes about load balancers. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:elb/getServiceAccount:getServiceAccount": getServiceAccount,
  "aws:elb/getHostedZoneId:getHostedZoneId": getHostedZoneId,
  "aws:lb/getHostedZoneId:getHostedZoneId": getHostedZoneId,
};
