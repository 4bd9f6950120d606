import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach, someText } from "../../kit/three-valued";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { customOriginOf, distributionTypes } from "./shared/distributions";
import { encryption } from "./shared/frameworks";

const vpcOriginType = "aws:cloudfront/vpcOrigin:VpcOrigin";

export const cloudfrontOriginTls = rule({
  name: "cloudfront-origin-tls",
  sentence: "CloudFront reaches every server over HTTPS only, with TLS 1.2.",
  severity: "medium",
  frameworks: {
    fsbp: ["CloudFront.9", "CloudFront.10"],
    checkov: ["CKV2_AWS_72", "CKV2_AWS_54"],
    ...encryption,
  },
  remediation: "Set `originProtocolPolicy` to https-only and `originSslProtocols` to TLSv1.2.",
  types: [...distributionTypes, vpcOriginType],
  judge: (subject) => {
    const servers = serversOf(subject);
    if (servers.length === 0) return notApplicable("has no origin that is a server");
    return judgeEach(servers, (server) => {
      if (server.text("originProtocolPolicy") !== "https-only")
        return fail("reaches an origin over plain HTTP");
      const path = server.has("originSslProtocols.items") ? "originSslProtocols.items" : "originSslProtocols";
      const protocols = server.list(path);
      const isOld = (text: string): boolean => !/^TLSv1\.[2-9]$/.test(text);
      return passIf(
        protocols.length > 0 && !someText(protocols, isOld, path),
        "reaches an origin with protocols before TLS 1.2",
      );
    });
  },
});

function serversOf(subject: Subject): readonly Subject[] {
  if (subject.type === vpcOriginType) return subject.blocks("vpcOriginEndpointConfig");
  return subject
    .blocks("origins")
    .map(customOriginOf)
    .filter((server) => server !== undefined);
}
