/** What an instance has to know to run its application. Plain values; nothing in here is secret. */
export interface InstanceFacts {
  readonly region: string;
  /** Name of the system, for example `vdx`. */
  readonly system: string;
  /** Name of the tier, for example `app` or `worker`. */
  readonly tier: string;
  /** Container image, pinned by digest. */
  readonly image: string;
  /** Command for the container. @default what the image says */
  readonly command?: readonly string[];
  /** Local port of each process; empty for a worker, which runs once and serves nothing. */
  readonly ports: readonly number[];
  /** Path of the settings in Systems Manager, `/system/environment`. */
  readonly parameterPath: string;
  /** Parameter in Systems Manager that holds the configuration of the CloudWatch agent. */
  readonly agentParameterName: string;
  /** Environment of this tier only; wins over the settings. */
  readonly environmentVariables: Readonly<Record<string, string>>;
  /**
   * Secrets by prefix of the environment variables they become: a JSON object `{"password": …}` under `DATABASE` gives
   * `DATABASE_PASSWORD`; any other text gives the variable `DATABASE` itself.
   */
  readonly secretArns: Readonly<Record<string, string>>;
  /** Variables put together from others when the application starts: `{NAME}` is replaced, escaped for use in a URL. */
  readonly composedVariables: Readonly<Record<string, string>>;
  /** Log groups by what is written to them. */
  readonly logGroups: {
    readonly application: string;
    readonly system: string;
    readonly proxyAccess?: string;
    readonly proxyError?: string;
  };
  /**
   * Log groups by the files that the application writes beside its output, as paths in its container: their folders are
   * shared with the instance. @default none
   */
  readonly applicationLogFiles?: Readonly<Record<string, string>>;
  /** File systems whose fill is measured. @default the root */
  readonly mounts?: readonly string[];
  /** Prometheus metrics of each process that the agent publishes. @default none */
  readonly prometheus?: {
    readonly path: string;
    readonly metrics: readonly string[];
    readonly metricsNamespace: string;
  };
  /** Text of `nginx.conf`; absent for a tier that serves no HTTP. */
  readonly proxyConfiguration?: string;
}
