/** What the reverse proxy of one instance has to know. Plain values: the text is the same wherever it is rendered. */
export interface ProxyInputs {
  /** Name of the upstream block, as the documents call it. */
  readonly upstreamName: string;
  /** Processes on this host with their weights; at least one. */
  readonly ports: readonly { readonly port: number; readonly weight: number }[];
  /** Failures within `failTimeoutSeconds` after which a process is left out, and for how long. */
  readonly maxFails: number;
  readonly failTimeoutSeconds: number;
  /** Idle connections that each worker keeps open to the processes. */
  readonly keepaliveConnections: number;
  readonly timeoutSeconds: { readonly connect: number; readonly send: number; readonly read: number };
  /** Largest request body. */
  readonly bodyLimitMib: number;
  readonly hstsMaxAgeSeconds: number;
  /** Public path → path of the application; exact matches, answered without access log and rate limit. */
  readonly healthRoutes: Readonly<Record<string, string>>;
  /** Paths, with everything below them, that only the network itself may reach. */
  readonly privatePaths: readonly string[];
  /** Address range of the network: load balancers in it are believed when they name the client. */
  readonly trustedCidr: string;
  /** Requests that one client address may make on this host. @default no limit */
  readonly rateLimit?: { readonly requests: number; readonly windowSeconds: number };
  /** Where the files are. @default Amazon Linux 2023 */
  readonly layout?: ProxyLayout;
}

/** Paths that differ between distributions, containers and tests. */
export interface ProxyLayout {
  /** Unprivileged user of the workers; absent where nginx itself does not start as root. */
  readonly user?: string;
  readonly pidFile: string;
  readonly mimeTypes: string;
  /** Holds request bodies and answers that do not fit into memory. @default where the package puts them */
  readonly temporaryFolder?: string;
  readonly accessLog: string;
  readonly errorLog: string;
  readonly certificate: string;
  readonly certificateKey: string;
  /** Port of the TLS listener. */
  readonly port: number;
}

/** The layout of the `nginx` package of Amazon Linux 2023; the certificate is made when the instance boots. */
export const amazonLinux2023: ProxyLayout = {
  user: "nginx",
  pidFile: "/run/nginx.pid",
  mimeTypes: "/etc/nginx/mime.types",
  accessLog: "/var/log/nginx/access.log",
  errorLog: "/var/log/nginx/error.log",
  certificate: "/etc/nginx/tls/instance.crt",
  certificateKey: "/etc/nginx/tls/instance.key",
  port: 443,
};
