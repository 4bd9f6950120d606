import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";

/** Unset means that the proxy takes plain connections; debug logs hold texts of statements. */
export const rdsProxyTls = rule({
  name: "rds-proxy-tls",
  sentence: "A proxy in front of a database takes TLS only, and does not log what people ask.",
  severity: "high",
  frameworks: { gdpr: ["32(1)(a)"], lgpd: ["46"], requirements: ["MG-175", "MG-224"] },
  remediation: "Set `requireTls` to true, and leave `debugLogging` off.",
  types: ["aws:rds/proxy:Proxy"],
  judge: (proxy) =>
    allOf([
      passIf(proxy.flag("requireTls", false), "takes connections without TLS"),
      passIf(!proxy.flag("debugLogging", false), "logs the texts of statements"),
    ]),
});
