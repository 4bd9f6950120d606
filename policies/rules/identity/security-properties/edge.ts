/** The edge: what the world meets. */
export const edge: Readonly<Record<string, string>> = {
  "aws:acm/certificate:Certificate": "keyAlgorithm options validationMethod",
  "aws:alb/listener:Listener": "certificateArn defaultActions mutualAuthentication port protocol sslPolicy",
  "aws:alb/listenerRule:ListenerRule": "actions conditions listenerArn priority",
  "aws:alb/loadBalancer:LoadBalancer":
    "accessLogs connectionLogs desyncMitigationMode dropInvalidHeaderFields enableDeletionProtection enableWafFailOpen internal securityGroups subnets xffHeaderProcessingMode",
  "aws:alb/targetGroup:TargetGroup": "healthCheck protocol targetType",
  "aws:applicationloadbalancing/listener:Listener":
    "certificateArn defaultActions mutualAuthentication port protocol sslPolicy",
  "aws:applicationloadbalancing/listenerRule:ListenerRule": "actions conditions listenerArn priority",
  "aws:applicationloadbalancing/loadBalancer:LoadBalancer":
    "accessLogs connectionLogs desyncMitigationMode dropInvalidHeaderFields enableDeletionProtection enableWafFailOpen internal securityGroups subnets xffHeaderProcessingMode",
  "aws:applicationloadbalancing/targetGroup:TargetGroup": "healthCheck protocol targetType",
  "aws:cloudfront/distribution:Distribution":
    "defaultCacheBehavior loggingConfig orderedCacheBehaviors origins restrictions viewerCertificate webAclId",
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": "customHeadersConfig securityHeadersConfig",
  "aws:elasticloadbalancingv2/listener:Listener":
    "certificateArn defaultActions mutualAuthentication port protocol sslPolicy",
  "aws:elasticloadbalancingv2/listenerRule:ListenerRule": "actions conditions listenerArn priority",
  "aws:elasticloadbalancingv2/loadBalancer:LoadBalancer":
    "accessLogs connectionLogs desyncMitigationMode dropInvalidHeaderFields enableDeletionProtection enableWafFailOpen internal securityGroups subnets xffHeaderProcessingMode",
  "aws:elasticloadbalancingv2/targetGroup:TargetGroup": "healthCheck protocol targetType",
  "aws:lb/listener:Listener": "certificateArn defaultActions mutualAuthentication port protocol sslPolicy",
  "aws:lb/listenerRule:ListenerRule": "actions conditions listenerArn priority",
  "aws:lb/loadBalancer:LoadBalancer":
    "accessLogs connectionLogs desyncMitigationMode dropInvalidHeaderFields enableDeletionProtection enableWafFailOpen internal securityGroups subnets xffHeaderProcessingMode",
  "aws:lb/targetGroup:TargetGroup": "healthCheck protocol targetType",
  "aws:wafv2/webAcl:WebAcl": "defaultAction ruleJson rules",
  "aws:wafv2/webAclAssociation:WebAclAssociation": "resourceArn webAclArn",
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration":
    "logDestinationConfigs loggingFilter redactedFields",
};
