import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, joined, text, uuid, versionOf } from "./support/identity";
import { webAclArn } from "./support/references";

/** Web ACLs of CloudFront live in us-east-1 and say `global`. */
function wafArn(context: IdentityContext, kind: string): string {
  const scope = text(context, "scope") === "CLOUDFRONT" ? "global" : "regional";
  return arn(context, "wafv2", `${scope}/${kind}/${text(context, "name")}/${uuid(context)}`);
}

const textTransformations = [
  "byteMatch",
  "regexMatch",
  "regexPatternSetReference",
  "sizeConstraint",
  "sqliMatch",
  "xssMatch",
];

export const entries: Record<string, TypeEntry> = {
  "aws:wafv2/webAcl:WebAcl": {
    cloudFormation: "AWS::WAFv2::WebACL",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 128 },
    sets: [
      ...["customResponseBodies", "rules", "rules.ruleLabels", "tokenDomains"],
      ...textTransformations.map((match) => `rules.statement.${match}Statement.textTransformations`),
    ],
    outputs: (context) => ({
      applicationIntegrationUrl: "",
      arn: wafArn(context, "webacl"),
      capacity: Array.isArray(context.inputs.rules) ? context.inputs.rules.length * 2 : 0,
      lockToken: uuid(context, `lock${versionOf(context)}`),
    }),
    unique: [["name", "scope"]],
    volatile: ["lockToken"],
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    cloudFormation: "AWS::WAFv2::WebACLAssociation",
    id: joined(",", "webAclArn", "resourceArn"),
    references: [webAclArn("webAclArn")],
    unique: [["resourceArn"]],
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    cloudFormation: "AWS::WAFv2::LoggingConfiguration",
    id: byProperty("resourceArn"),
    replaces: { logDestinationConfigs: "the provider plans a new configuration for another destination" },
    sets: ["logDestinationConfigs", "loggingFilter.filters", "loggingFilter.filters.conditions"],
    references: [webAclArn("resourceArn")],
    unique: [["resourceArn"]],
  },
  "aws:wafv2/ipSet:IpSet": {
    cloudFormation: "AWS::WAFv2::IPSet",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 128 },
    replaces: { ipAddressVersion: "a set holds one family for life" },
    sets: ["addresses"],
    outputs: (context) => ({
      arn: wafArn(context, "ipset"),
      lockToken: uuid(context, `lock${versionOf(context)}`),
    }),
    unique: [["name", "scope"]],
    volatile: ["lockToken"],
  },
};
