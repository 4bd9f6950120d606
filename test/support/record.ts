import * as pulumi from "@pulumi/pulumi";

/** One resource as a component declared it. */
export interface Recorded {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What a component declared, under mocks: no engine, no cloud. */
export class Recording {
  constructor(readonly resources: readonly Recorded[]) {}

  /** The resource with this logical name. Throws with the names that exist. */
  named(name: string): Recorded {
    const found = this.resources.find((resource) => resource.name === name);
    if (found === undefined) {
      const names = this.resources.map((resource) => resource.name).join(", ");
      throw new Error(`no resource is named "${name}"; there are: ${names}`);
    }
    return found;
  }

  /** Every resource of a type token, for example `aws:rds/instance:Instance`. */
  ofType(type: string): readonly Recorded[] {
    return this.resources.filter((resource) => resource.type === type);
  }
}

/** Declares components under Pulumi's mocks and returns every resource they made, inputs resolved. */
export async function record(declare: () => unknown, stack = "test"): Promise<Recording> {
  const resources: Recorded[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        const given = inputs as Record<string, unknown>;
        resources.push({ type, name, inputs: given });
        return { id: `${name}-id`, state: { ...stateOf(type, name, given), ...given } };
      },
      call: ({ token, inputs }) => answerOf(token, inputs as Record<string, unknown>),
    },
    "mail-estate",
    stack,
    false,
  );
  declare();
  await pulumi.runtime.disconnect();
  return new Recording(resources);
}

/** Outputs that components read: an ARN, a name, an address; made from the logical name. */
export function stateOf(
  type: string,
  name: string,
  inputs: Record<string, unknown>,
): Record<string, unknown> {
  return { ...outputsOf(type, name), ...addressOf(type, name, inputs), ...validationOf(inputs) };
}

function outputsOf(type: string, name: string): Record<string, unknown> {
  const service = type.split(":")[1]?.split("/")[0] ?? "unknown";
  return {
    arn: `arn:aws:${service}:us-east-1:111111111111:${name}`,
    name: `${name}-name`,
    arnSuffix: `${name}-suffix`,
    address: `${name}.internal`,
    bucket: `${name}-bucket-name`,
    endpoint: `${name}.internal:5432`,
    dnsName: `${name}.example.net`,
    zoneId: `Z${name}`,
    result: `${name}-random`,
    bucketRegionalDomainName: `${name}.s3.us-east-1.amazonaws.com`,
    primaryEndpointAddress: `${name}.cache.internal`,
    resourceId: `${name}-resource`,
    engineArn: `arn:aws:lambda:us-east-1:111111111111:function:cwsyn-${name}-0000:1`,
    identifier: `${name}-identifier`,
  };
}

/** Addresses that only some types have; elsewhere an argument of the same name stands for itself. */
function addressOf(type: string, name: string, inputs: Record<string, unknown>): Record<string, unknown> {
  if (type === "aws:cloudfront/distribution:Distribution")
    return { domainName: `${name}.cloudfront.net`, hostedZoneId: "Z2FDTNDATAQYW2" };
  return type === "aws:route53/record:Record" ? { fqdn: inputs.name } : {};
}

/** What ACM asks for to validate a certificate: one record a name; a wildcard is proven with the name below it. */
function validationOf({
  domainName,
  subjectAlternativeNames,
}: Record<string, unknown>): Record<string, unknown> {
  if (typeof domainName !== "string") return {};
  const others = Array.isArray(subjectAlternativeNames) ? (subjectAlternativeNames as string[]) : [];
  return {
    domainValidationOptions: [...new Set([domainName, ...others])].map((domain) => {
      const host = domain.replace(/^\*\./, "");
      return {
        domainName: domain,
        resourceRecordName: `_token.${host}.`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_value.${host}.`,
      };
    }),
  };
}

export function answerOf(token: string, inputs: Record<string, unknown>): Record<string, unknown> {
  if (token === "aws:ssm/getParameter:getParameter") return { ...inputs, value: "ami-0123456789abcdef0" };
  return { ...inputs, id: "simulated", accountId: "111111111111" };
}
