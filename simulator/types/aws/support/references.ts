import type { Reference } from "../../entry";

/** Builds the reference at a path; `except` names values that AWS itself owns and no program creates. */
type ReferenceAt = (path: string) => Reference;

function to(types: readonly string[], by: string, except?: RegExp): ReferenceAt {
  return (path) => ({ path, to: types, by, ...(except === undefined ? {} : { except }) });
}

const keys = ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey"];
/** `alias/aws/s3` and its ARN: keys that AWS manages. */
const awsManagedKey = /(^|:)alias\/aws\//;

export const vpc = to(["aws:ec2/vpc:Vpc"], "id");
export const subnet = to(["aws:ec2/subnet:Subnet"], "id");
export const routeTable = to(["aws:ec2/routeTable:RouteTable"], "id");
export const securityGroup = to(
  ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  "id",
);
export const keyArn = to([...keys, "aws:kms/alias:Alias"], "arn", awsManagedKey);
/** Where AWS takes a key's ARN or its id. */
export function anyKey(path: string): readonly Reference[] {
  return [to(keys, "arn", /^(?!arn:)|:alias\/aws\//)(path), to(keys, "keyId", /^(arn:|alias\/aws\/)/)(path)];
}
export const roleArn = to(
  ["aws:iam/role:Role", "aws:iam/serviceLinkedRole:ServiceLinkedRole"],
  "arn",
  /:role\/aws-service-role\//,
);
export const roleName = to(["aws:iam/role:Role"], "name");
export const bucket = to(["aws:s3/bucket:Bucket"], "id");
export const bucketArn = to(["aws:s3/bucket:Bucket"], "arn");
export const logGroupName = to(["aws:cloudwatch/logGroup:LogGroup"], "name");
export const topicArn = to(["aws:sns/topic:Topic"], "arn");
export const queueArn = to(["aws:sqs/queue:Queue"], "arn");
export const queueUrl = to(["aws:sqs/queue:Queue"], "id");
export const secretArn = to(["aws:secretsmanager/secret:Secret"], "arn");
export const functionArn = to(["aws:lambda/function:Function", "aws:lambda/alias:Alias"], "arn");
/** Where Lambda takes a function's name or its ARN. */
export function anyFunction(path: string): readonly Reference[] {
  return [
    to(["aws:lambda/function:Function", "aws:lambda/alias:Alias"], "arn", /^(?!arn:)/)(path),
    to(["aws:lambda/function:Function"], "name", /^arn:/)(path),
  ];
}
export const loadBalancerArn = to(["aws:lb/loadBalancer:LoadBalancer"], "arn");
export const listenerArn = to(["aws:lb/listener:Listener"], "arn");
export const targetGroupArn = to(["aws:lb/targetGroup:TargetGroup"], "arn");
export const certificateArn = to(["aws:acm/certificate:Certificate"], "arn");
export const autoscalingGroup = to(["aws:autoscaling/group:Group"], "name");
export const webAclArn = to(["aws:wafv2/webAcl:WebAcl"], "arn");
export const vaultName = to(["aws:backup/vault:Vault"], "name");

/** A reference of one type only, for links inside a service. */
export function within(path: string, type: string, by: string, except?: RegExp): Reference {
  return to([type], by, except)(path);
}
