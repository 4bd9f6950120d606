/** What the reverse proxy of one instance has to know. Plain values: the text is the same wherever it is rendered. */
export interface ProxyInputs {
  /** Names that are answered, as the load balancer forwards them; all others get 404. */
  readonly hosts: readonly string[];
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
  /** Memory for one answer: its headers, its body in `count` pieces, and the part that may wait for the client. */
  readonly buffers: {
    readonly headerKib: number;
    readonly count: number;
    readonly eachKib: number;
    readonly busyKib: number;
  };
  /** Largest request body. */
  readonly bodyLimitMib: number;
  readonly hstsMaxAgeSeconds: number;
  /** Public path → path of the application; exact matches, answered without access log and rate limit. */
  readonly healthRoutes: Readonly<Record<string, string>>;
  /** What lies below these paths, health routes excepted, only the network itself may reach. */
  readonly healthFolders: readonly string[];
  /** Paths, with everything below them, that only the network itself may reach. */
  readonly privatePaths: readonly string[];
  /** Address range of the whole network: callers from there may reach private paths. */
  readonly networkCidr: string;
  /** Address range of the load balancers: they alone are believed when they name the client. */
  readonly loadBalancerCidr: string;
  /** Requests that one client address may make on this host. @default no limit */
  readonly rateLimit?: { readonly requests: number; readonly windowSeconds: number };
  /** Files, by the end of their names, that browsers may keep. @default the application says for itself */
  readonly assetCache?: { readonly extensions: readonly string[]; readonly maxAgeSeconds: number };
  /** How long a client may be silent while it sends. @default {@link clientTimeouts} */
  readonly clientTimeoutSeconds?: ClientTimeouts;
  /** Where the files are. @default Amazon Linux 2023 */
  readonly layout?: ProxyLayout;
}

/** Seconds for the whole header, between two parts of the body, and between two parts of the answer. */
export interface ClientTimeouts {
  readonly header: number;
  readonly body: number;
  readonly send: number;
}

/** Paths and ports that differ between distributions, containers and tests. */
export interface ProxyLayout {
  /** Unprivileged user of the workers; absent where nginx itself does not start as root. */
  readonly user?: string;
  readonly pidFile: string;
  /** Holds request bodies and answers that do not fit into memory. @default where the package puts them */
  readonly temporaryFolder?: string;
  readonly accessLog: string;
  readonly errorLog: string;
  readonly certificate: string;
  readonly certificateKey: string;
  /** Addresses that are refused; the file has to exist, and may be empty. */
  readonly blockList: string;
  /** Port of the TLS listener. */
  readonly port: number;
  /** Plain port for health questions from the host itself. */
  readonly loopbackPort: number;
}

/** The layout of the `nginx` package of Amazon Linux 2023; the certificate is made when the instance boots. */
export const amazonLinux2023: ProxyLayout = {
  user: "nginx",
  pidFile: "/run/nginx.pid",
  accessLog: "/var/log/nginx/access.log",
  errorLog: "/var/log/nginx/error.log",
  certificate: "/etc/nginx/tls/instance.crt",
  certificateKey: "/etc/nginx/tls/instance.key",
  blockList: "/etc/nginx/blocked-addresses.conf",
  port: 443,
  loopbackPort: 80,
};
