/** Text that applications answer with, by its media type; HTML always is. */
const types = [
  "text/plain",
  "text/css",
  "text/csv",
  "text/javascript",
  "application/javascript",
  "application/json",
  "application/xml",
  "image/svg+xml",
] as const;

/** Text answers are compressed for clients that ask for it, also when the load balancer asks in their name (VDX-105). */
export function compression(): string {
  return [
    "gzip on;",
    "gzip_vary on;",
    "gzip_proxied any;",
    "gzip_min_length 1024;",
    `gzip_types ${types.join(" ")};`,
  ].join("\n");
}
