import * as acm from "@pulumi/aws/acm";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

export interface CertificateArgs {
  /** Hosted zone that serves all the names. */
  readonly zoneId: pulumi.Input<string>;
  /** Host names; the first is the main one. A wildcard (`*.example.com`) counts as a name of its own. */
  readonly names: readonly string[];
  /** Region of the certificate; CloudFront takes only `us-east-1`. @default the stack's region */
  readonly region?: string;
  readonly tags: Tags;
}

/** Short: a validation record that had to change should be seen soon. */
const recordTtlSeconds = 60;

/** A public certificate that proves its names by DNS records and so renews itself (MG-211, EG-163, VDX-114). */
export class Certificate extends pulumi.ComponentResource {
  /** Known once the certificate is issued, so nothing uses it earlier. */
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: CertificateArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:web:Certificate", name, {}, opts);
    const [mainName, ...otherNames] = new Set(args.names);
    if (mainName === undefined) {
      throw new pulumi.ResourceError(
        `Certificate "${name}": names is empty; give at least one host.`,
        this,
        true,
      );
    }
    const certificate = new acm.Certificate(
      `${name}-certificate`,
      {
        domainName: mainName,
        ...(otherNames.length > 0 && { subjectAlternativeNames: otherNames }),
        validationMethod: "DNS",
        keyAlgorithm: "RSA_2048", // mail clients and webhooks include old ones; ECDSA would shut some out
        options: { certificateTransparencyLoggingPreference: "ENABLED" },
        ...(args.region !== undefined && { region: args.region }),
        tags: args.tags,
      },
      { parent: this },
    );
    const records = validatedHosts(args.names).map((host) =>
      this.validationRecord(name, host, certificate, args),
    );
    const validation = new acm.CertificateValidation(
      `${name}-validation`,
      {
        certificateArn: certificate.arn,
        validationRecordFqdns: records.map((record) => record.fqdn),
        ...(args.region !== undefined && { region: args.region }),
      },
      { parent: this },
    );
    this.arn = validation.certificateArn;
    this.registerOutputs({ arn: this.arn });
  }

  private validationRecord(
    name: string,
    host: string,
    certificate: acm.Certificate,
    { zoneId }: CertificateArgs,
  ): route53.Record {
    const option = certificate.domainValidationOptions.apply((options) => validationFor(host, options));
    return new route53.Record(
      `${name}-${host}`,
      {
        zoneId,
        name: option.resourceRecordName,
        type: option.resourceRecordType,
        records: [option.resourceRecordValue],
        ttl: recordTtlSeconds,
        allowOverwrite: true, // ACM asks every certificate of an account for the same record of a name
      },
      { parent: this },
    );
  }
}

/** Hosts that need a record of their own, known before the certificate exists: a wildcard shares its parent's. */
export function validatedHosts(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.replace(/^\*\./, "")))];
}

interface ValidationOption {
  readonly domainName: string;
  readonly resourceRecordName: string;
  readonly resourceRecordType: string;
  readonly resourceRecordValue: string;
}

/** The record that proves a host. Throws when ACM asks for none. */
export function validationFor(host: string, options: readonly ValidationOption[]): ValidationOption {
  const option = options.find(({ domainName }) => domainName === host || domainName === `*.${host}`);
  if (option === undefined) {
    const offered = options.map(({ domainName }) => domainName).join(", ") || "none";
    throw new Error(`ACM names no validation record for ${host}; it names records for: ${offered}.`);
  }
  return option;
}
