import * as pulumi from "@pulumi/pulumi";
import { Recording, type Recorded } from "../../support/record";

/** Like `record`, with certificates for which the authority names its validation records, as ACM does. */
export async function recordIssued(declare: () => unknown): Promise<Recording> {
  const resources: Recorded[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        const given = inputs as Record<string, unknown>;
        resources.push({ type, name, inputs: given });
        return { id: `${name}-id`, state: { ...stateOf(type, name, given), ...given } };
      },
      call: ({ inputs }) => inputs as Record<string, unknown>,
    },
    "mail-estate",
    "test",
    false,
  );
  declare();
  await pulumi.runtime.disconnect();
  return new Recording(resources);
}

function stateOf(type: string, name: string, inputs: Record<string, unknown>): Record<string, unknown> {
  const service = type.split(":")[1]?.split("/")[0] ?? "";
  const names = [inputs.domainName, ...((inputs.subjectAlternativeNames as string[] | undefined) ?? [])];
  return {
    arn: `arn:aws:${service}:us-east-1:111111111111:${name}`,
    name: `${name}-1a2b3c4`,
    arnSuffix: `${name}-suffix`,
    dnsName: `${name}.example.net`,
    domainName: `${name}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
    zoneId: "ZALB",
    fqdn: `${String(inputs.name)}.`,
    bucketRegionalDomainName: `${name}.s3.us-east-1.amazonaws.com`,
    domainValidationOptions: names.map((domain) => {
      const host = String(domain).replace(/^\*\./, "");
      return {
        domainName: domain,
        resourceRecordName: `_token.${host}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_proof.${host}`,
      };
    }),
  };
}
