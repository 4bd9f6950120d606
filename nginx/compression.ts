/** Text answers are compressed for clients that ask for it, also when the load balancer asks in their name (VDX-105). */
export function compression(): string {
  return [
    "gzip on;",
    "gzip_vary on;",
    "gzip_proxied any;",
    "gzip_min_length 1024;",
    "gzip_types text/plain text/css application/json application/javascript application/xml image/svg+xml;",
  ].join("\n");
}
