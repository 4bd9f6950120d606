import type { ProxyLayout } from "./proxy-inputs";

/**
 * TLS between load balancer and instance, after Mozilla's intermediate profile. What clients may use is decided at the
 * load balancer. TLS 1.2 stays allowed on this inner hop: health checks of an Application Load Balancer fail on targets
 * that speak 1.3 only (ELB User Guide, "Health checks for your target groups").
 */
export function tls({ certificate, certificateKey }: ProxyLayout): string {
  return [
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${certificateKey};`,
    "ssl_protocols TLSv1.2 TLSv1.3;",
    "ssl_ciphers ECDHE+AESGCM;",
    "ssl_session_cache shared:tls:10m;",
    "ssl_session_timeout 1d;",
    "ssl_session_tickets off;",
  ].join("\n");
}
