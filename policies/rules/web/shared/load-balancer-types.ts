/** The same AWS things have several Pulumi types; old states still hold the last two of each. */
const modules = ["lb", "alb", "elasticloadbalancingv2", "applicationloadbalancing"] as const;

function typesOf(file: string): readonly string[] {
  const name = file.charAt(0).toUpperCase() + file.slice(1);
  return modules.map((module) => `aws:${module}/${file}:${name}`);
}

/** Application, network and gateway load balancers. */
export const loadBalancerTypes = typesOf("loadBalancer");
export const listenerTypes = typesOf("listener");
export const listenerRuleTypes = typesOf("listenerRule");
export const targetGroupTypes = typesOf("targetGroup");
export const targetGroupAttachmentTypes = typesOf("targetGroupAttachment");

/** Load balancers of the first generation, with listeners inline. */
export const classicLoadBalancerTypes = [
  "aws:elb/loadBalancer:LoadBalancer",
  "aws:elasticloadbalancing/loadBalancer:LoadBalancer",
] as const;

export const anyLoadBalancerTypes = [...loadBalancerTypes, ...classicLoadBalancerTypes];
