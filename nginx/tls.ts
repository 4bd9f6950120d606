import type { ProxyLayout } from "./proxy-inputs";

/**
 * TLS between load balancer and instance. What clients may use is decided at the load balancer.
 * TLS 1.2 stays allowed on this inner hop: health checks of an Application Load Balancer fail on targets that speak 1.3 only.
 */
export function tls({ certificate, certificateKey }: ProxyLayout): string {
  return [
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${certificateKey};`,
    "ssl_protocols TLSv1.2 TLSv1.3;",
    "ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384;",
    "ssl_prefer_server_ciphers off;",
    "ssl_session_cache shared:tls:10m;",
    "ssl_session_timeout 1d;",
    "ssl_session_tickets off;",
  ].join("\n");
}
