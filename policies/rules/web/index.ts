import type { Rule } from "../../kit/rule";
import { acmKeyAndRenewal } from "./acm-key-and-renewal";
import { albAccessLogs } from "./alb-access-logs";
import { albDeletionProtection } from "./alb-deletion-protection";
import { albDesyncMitigation } from "./alb-desync-mitigation";
import { albDropInvalidHeaders } from "./alb-drop-invalid-headers";
import { albHttpRedirectsToHttps } from "./alb-http-redirects-to-https";
import { albMultiAz } from "./alb-multi-az";
import { albSecureProtocols } from "./alb-secure-protocols";
import { albTlsPolicy } from "./alb-tls-policy";
import { albWafAssociated } from "./alb-waf-associated";
import { cloudfrontCustomCertificate } from "./cloudfront-custom-certificate";
import { cloudfrontLogging } from "./cloudfront-logging";
import { cloudfrontOriginAccessControl } from "./cloudfront-origin-access-control";
import { cloudfrontOriginTls } from "./cloudfront-origin-tls";
import { cloudfrontSecurityHeaders } from "./cloudfront-security-headers";
import { cloudfrontTls12 } from "./cloudfront-tls-1-2";
import { cloudfrontViewerHttps } from "./cloudfront-viewer-https";
import { cloudfrontWaf } from "./cloudfront-waf";
import { dnsDnssec } from "./dns-dnssec";
import { dnsNoDanglingRecord } from "./dns-no-dangling-record";
import { dnsQueryLogging } from "./dns-query-logging";
import { wafAclHasRules } from "./waf-acl-has-rules";
import { wafLogging } from "./waf-logging";

/** Load balancers, CloudFront, WAF, DNS and certificates: what faces the internet. */
export const webRules: readonly Rule[] = [
  acmKeyAndRenewal,
  albAccessLogs,
  albDeletionProtection,
  albDesyncMitigation,
  albDropInvalidHeaders,
  albHttpRedirectsToHttps,
  albMultiAz,
  albSecureProtocols,
  albTlsPolicy,
  albWafAssociated,
  cloudfrontCustomCertificate,
  cloudfrontLogging,
  cloudfrontOriginAccessControl,
  cloudfrontOriginTls,
  cloudfrontSecurityHeaders,
  cloudfrontTls12,
  cloudfrontViewerHttps,
  cloudfrontWaf,
  dnsDnssec,
  dnsNoDanglingRecord,
  dnsQueryLogging,
  wafAclHasRules,
  wafLogging,
];
