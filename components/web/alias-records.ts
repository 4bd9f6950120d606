import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";

export interface AliasRecordsArgs {
  readonly zoneId: pulumi.Input<string>;
  readonly hosts: readonly string[];
  /** What the hosts lead to: a load balancer or a distribution, with the hosted zone that AWS keeps for it. */
  readonly target: { readonly dnsName: pulumi.Input<string>; readonly zoneId: pulumi.Input<string> };
  /** Whether the target has IPv6 addresses too. @default false */
  readonly dualStack?: boolean;
  /** Whether Route 53 asks for the target's health; impossible for distributions. @default false */
  readonly evaluateTargetHealth?: boolean;
}

/** Host names that lead to something inside AWS. A record that somebody else made is refused, never overwritten. */
export class AliasRecords extends pulumi.ComponentResource {
  constructor(name: string, args: AliasRecordsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:web:AliasRecords", name, {}, opts);
    const { dnsName, zoneId } = args.target;
    const alias = { name: dnsName, zoneId, evaluateTargetHealth: args.evaluateTargetHealth ?? false };
    for (const host of args.hosts) {
      for (const type of args.dualStack === true ? ["A", "AAAA"] : ["A"]) {
        new route53.Record(
          `${name}-${host}-${type.toLowerCase()}`,
          { zoneId: args.zoneId, name: host, type, aliases: [alias] },
          { parent: this },
        );
      }
    }
    this.registerOutputs({});
  }
}
