import type { IdentityContext } from "../../entry";
import { digest } from "./identity";

/** Hosted zones of AWS's own endpoints, by region (AWS General Reference, endpoints and quotas). */
const zones: Readonly<Record<string, { loadBalancer: string; bucket: string; database: string }>> = {
  "us-east-1": { loadBalancer: "Z35SXDOTRQ7X7K", bucket: "Z3AQBSTGFJSTF", database: "Z2R2ITUGPM61AM" },
  "us-east-2": { loadBalancer: "Z3AADJGX6KTTL2", bucket: "Z2O1EMRO9K5GLX", database: "Z2XHWR1WZ565X2" },
  "us-west-1": { loadBalancer: "Z368ELLRRE2KJ0", bucket: "Z2F56UZL2M1ACD", database: "Z10WI91S59XXQN" },
  "us-west-2": { loadBalancer: "Z1H1FL5HABSF5", bucket: "Z3BJ6K6RIION7M", database: "Z1PVIF0B656C1W" },
  "eu-west-1": { loadBalancer: "Z32O12XQLNTSW2", bucket: "Z1BKCTXD74EZPE", database: "Z29XKXDKYMONMX" },
  "eu-central-1": { loadBalancer: "Z215JYRZR1TBD5", bucket: "Z21DNDUVLTQW6Q", database: "Z1RLNUO7B9Q6NB" },
  "sa-east-1": { loadBalancer: "Z2P70J7HTTTPLU", bucket: "Z7KQH4QJS55SO", database: "ZU7RR6DQTBAJN" },
};

/** Hosted zone of an AWS endpoint; a made-up one for regions that the estate does not use. */
export function endpointZone(region: string, kind: "loadBalancer" | "bucket" | "database"): string {
  return (
    zones[region]?.[kind] ?? `Z0${kind.toUpperCase().slice(0, 8)}${region.toUpperCase().replaceAll("-", "")}`
  );
}

/** `us-east-1` → `use1`, as in ElastiCache's host names. */
export function shortRegion(region: string): string {
  const [area = "", direction = "", number = ""] = region.split("-");
  const letters = direction
    .replace("north", "n")
    .replace("south", "s")
    .replace("east", "e")
    .replace("west", "w");
  return `${area}${letters.replace("central", "c")}${number}`;
}

/** RDS host names carry twelve characters that are the same for an account in a region. */
export function databaseHost(context: IdentityContext, name: string): string {
  return `${name}.c${digest(`${context.accountId}${context.region}`, 11)}.${context.region}.rds.amazonaws.com`;
}
