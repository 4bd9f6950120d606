import * as lb from "@pulumi/aws/lb";
import * as wafv2 from "@pulumi/aws/wafv2";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";
import { createListeners } from "./listeners";
import { targetGroupArgs } from "./target-group";

export interface LoadBalancerArgs {
  readonly place: Place;
  readonly vpcId: pulumi.Input<string>;
  /** Public subnets, one per availability zone; at least two. */
  readonly subnetIds: readonly pulumi.Input<string>[];
  readonly securityGroupId: pulumi.Input<string>;
  /** Where access logs go; AWS tests the bucket's policy, so give it in `dependsOn`. */
  readonly accessLogs: { readonly bucket: pulumi.Input<string>; readonly prefix: string };
  /** Issued certificate for all hosts. */
  readonly certificateArn: pulumi.Input<string>;
  /** Oldest TLS version that clients may use. */
  readonly minimumTls: "1.2" | "1.3";
  /** Host names that are answered; all others get 404. */
  readonly hosts: readonly string[];
  /** Path that must answer 200 on an instance for it to get requests. */
  readonly healthCheckPath: string;
  /** Paths that the public must not reach; what lies below them neither. */
  readonly privatePaths: readonly string[];
  /** Web firewall in front. @default none */
  readonly webAclArn?: pulumi.Input<string>;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** Seconds a connection may be silent; less than the 75 for which nginx keeps its side open, more than its 30 for an answer. */
const idleTimeoutSeconds = 60;

/** The way from the internet to the instances: TLS ends here and begins anew towards nginx on each instance. */
export class LoadBalancer extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly dnsName: pulumi.Output<string>;
  /** Hosted zone that AWS keeps for the load balancer's own name. */
  readonly zoneId: pulumi.Output<string>;
  readonly targetGroupArn: pulumi.Output<string>;
  /** Last part of the ARN, the `LoadBalancer` dimension of metrics. */
  readonly arnSuffix: pulumi.Output<string>;
  /** The `TargetGroup` dimension of metrics. */
  readonly targetGroupArnSuffix: pulumi.Output<string>;

  constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:web:LoadBalancer", name, {}, opts);
    const { webAclArn } = args;
    const balancer = new lb.LoadBalancer(`${name}-alb`, balancerArgs(args), {
      parent: this,
      protect: args.deletionProtection,
      dependsOn: opts?.dependsOn, // a component's dependencies do not reach its children by themselves
    });
    const targets = new lb.TargetGroup(`${name}-tg`, targetGroupArgs(args), { parent: this });
    createListeners(this, name, args, balancer.arn, targets.arn);
    if (webAclArn !== undefined) {
      new wafv2.WebAclAssociation(`${name}-waf`, { resourceArn: balancer.arn, webAclArn }, { parent: this });
    }

    this.arn = balancer.arn;
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.arnSuffix = balancer.arnSuffix;
    this.targetGroupArnSuffix = targets.arnSuffix;
    this.targetGroupArn = targets.arn;
    this.registerOutputs({ arn: this.arn, dnsName: this.dnsName, targetGroupArn: this.targetGroupArn });
  }
}

function balancerArgs(args: LoadBalancerArgs): lb.LoadBalancerArgs {
  return {
    loadBalancerType: "application",
    internal: false,
    ipAddressType: "ipv4",
    subnets: [...args.subnetIds],
    securityGroups: [args.securityGroupId],
    accessLogs: { enabled: true, bucket: args.accessLogs.bucket, prefix: args.accessLogs.prefix },
    dropInvalidHeaderFields: true,
    desyncMitigationMode: "defensive",
    xffHeaderProcessingMode: "append", // nginx believes only the address that is added here
    preserveHostHeader: true,
    enableHttp2: true,
    idleTimeout: idleTimeoutSeconds,
    enableDeletionProtection: args.deletionProtection,
    tags: args.tags,
  };
}
