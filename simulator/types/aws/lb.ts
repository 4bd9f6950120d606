import type { IdentityContext, TypeEntry } from "../entry";
import { arn, hex, isOn, joined, text, unlessGiven, vpcOf } from "./support/identity";
import {
  bucket,
  certificateArn,
  listenerArn,
  loadBalancerArn,
  securityGroup,
  subnet,
  targetGroupArn,
  vpc,
} from "./support/references";
import { endpointZone } from "./support/regions";

const kinds: Readonly<Record<string, string>> = { application: "app", network: "net", gateway: "gwy" };

/** `app/<name>/<16 hex>`, the last part of the ARN and the CloudWatch dimension. */
function suffixOfLoadBalancer(context: IdentityContext): string {
  const kind = kinds[text(context, "loadBalancerType") || "application"] ?? "app";
  return `${kind}/${text(context, "name")}/${hex(context, 16)}`;
}

const balancerArn = (context: IdentityContext): string =>
  arn(context, "elasticloadbalancing", `loadbalancer/${suffixOfLoadBalancer(context)}`);

const suffixOfTargetGroup = (context: IdentityContext): string =>
  `targetgroup/${text(context, "name")}/${hex(context, 16)}`;

const groupArn = (context: IdentityContext): string =>
  arn(context, "elasticloadbalancing", suffixOfTargetGroup(context));

/** Listeners and rules repeat the ARN of what they hang on, and add their own digits. */
function below(context: IdentityContext, parent: string, from: string, to: string): string {
  return `${text(context, parent).replace(`:${from}/`, `:${to}/`)}/${hex(context, 16)}`;
}

const idOfListener = (context: IdentityContext): string =>
  below(context, "loadBalancerArn", "loadbalancer", "listener");
const idOfRule = (context: IdentityContext): string =>
  below(context, "listenerArn", "listener", "listener-rule");

/** An ALB's name in DNS ends in digits; an internal one says so. */
function dnsName(context: IdentityContext): string {
  const name = `${text(context, "name")}-${Number.parseInt(hex(context, 8, "dns"), 16)}`;
  const visible = isOn(context, "internal") ? `internal-${name}` : name;
  return `${visible}.${context.region}.elb.amazonaws.com`.toLowerCase();
}

function actionReferences(list: "actions" | "defaultActions"): TypeEntry["references"] {
  return [targetGroupArn(`${list}[].targetGroupArn`), targetGroupArn(`${list}[].forward.targetGroups[].arn`)];
}

export const entries: Record<string, TypeEntry> = {
  "aws:lb/loadBalancer:LoadBalancer": {
    cloudFormation: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    id: balancerArn,
    autoname: { property: "name", maxLength: 32 },
    replaces: {
      customerOwnedIpv4Pool: "an Outposts address pool is chosen at birth",
      internal: "scheme is chosen at birth (CloudFormation: Scheme)",
      loadBalancerType: "another type is another load balancer (CloudFormation: Type)",
    },
    sets: ["securityGroups", "subnetMappings", "subnets"],
    defaults: {
      clientKeepAlive: 3600,
      desyncMitigationMode: "defensive",
      dropInvalidHeaderFields: false,
      enableDeletionProtection: false,
      enableHttp2: true,
      enableTlsVersionAndCipherSuiteHeaders: false,
      enableWafFailOpen: false,
      enableXffClientPort: false,
      enableZonalShift: false,
      idleTimeout: 60,
      loadBalancerType: "application",
      preserveHostHeader: false,
      xffHeaderProcessingMode: "append",
    },
    outputs: (context) => ({
      arn: balancerArn(context),
      arnSuffix: suffixOfLoadBalancer(context),
      dnsName: dnsName(context),
      vpcId: vpcOf(context, "subnets"),
      zoneId: endpointZone(context.region, "loadBalancer"),
      ...unlessGiven(context, { internal: false, ipAddressType: "ipv4" }),
    }),
    references: [subnet("subnets[]"), securityGroup("securityGroups[]"), bucket("accessLogs.bucket")],
    unique: [["name"]],
    deletionRefused: (state) =>
      state.enableDeletionProtection === true
        ? "OperationNotPermitted: deletion protection is on: set enableDeletionProtection to false first"
        : undefined,
  },
  "aws:lb/listener:Listener": {
    cloudFormation: "AWS::ElasticLoadBalancingV2::Listener",
    id: idOfListener,
    sets: ["defaultActions.forward.targetGroups"],
    outputs: (context) => ({
      arn: idOfListener(context),
      ...unlessGiven(context, {
        protocol: text(context, "certificateArn") === "" ? "HTTP" : "HTTPS",
        sslPolicy: text(context, "protocol") === "HTTPS" ? "ELBSecurityPolicy-2016-08" : "",
      }),
    }),
    references: [
      loadBalancerArn("loadBalancerArn"),
      certificateArn("certificateArn"),
      ...(actionReferences("defaultActions") ?? []),
    ],
    unique: [["loadBalancerArn", "port"]],
  },
  "aws:lb/listenerRule:ListenerRule": {
    cloudFormation: "AWS::ElasticLoadBalancingV2::ListenerRule",
    id: idOfRule,
    sets: [
      ...[
        "conditions",
        "conditions.hostHeader.values",
        "conditions.httpHeader.values",
        "conditions.queryStrings",
      ],
      ...[
        "conditions.httpRequestMethod.values",
        "conditions.pathPattern.values",
        "conditions.sourceIp.values",
      ],
      "actions.forward.targetGroups",
    ],
    outputs: (context) => ({ arn: idOfRule(context), ...unlessGiven(context, { priority: 1 }) }),
    references: [listenerArn("listenerArn"), ...(actionReferences("actions") ?? [])],
    unique: [["listenerArn", "priority"]],
  },
  "aws:lb/targetGroup:TargetGroup": {
    cloudFormation: "AWS::ElasticLoadBalancingV2::TargetGroup",
    id: groupArn,
    autoname: { property: "name", maxLength: 32 },
    defaults: {
      deregistrationDelay: 300,
      lambdaMultiValueHeadersEnabled: false,
      proxyProtocolV2: false,
      slowStart: 0,
    },
    outputs: (context) => ({
      arn: groupArn(context),
      arnSuffix: suffixOfTargetGroup(context),
      loadBalancerArns: [],
      ...unlessGiven(context, {
        ipAddressType: "ipv4",
        loadBalancingAlgorithmType: "round_robin",
        loadBalancingAnomalyMitigation: "off",
        loadBalancingCrossZoneEnabled: "use_load_balancer_configuration",
        protocolVersion: "HTTP1",
        targetType: "instance",
      }),
    }),
    references: [vpc("vpcId")],
    unique: [["name"]],
  },
  "aws:lb/listenerCertificate:ListenerCertificate": {
    cloudFormation: "AWS::ElasticLoadBalancingV2::ListenerCertificate",
    id: joined("_", "listenerArn", "certificateArn"),
    replaces: { certificateArn: "an attachment is its two ends (CloudFormation: Certificates)" },
    references: [listenerArn("listenerArn"), certificateArn("certificateArn")],
    unique: [["listenerArn", "certificateArn"]],
  },
};
