import { Cloud } from "./cloud/cloud";
import { serveProvider } from "./protocol/server";
import { providerNames } from "./schema/packages";

/** The attached form: the simulated cloud inside this process. */
export interface RunningSimulator {
  readonly cloud: Cloud;
  /** Value for PULUMI_DEBUG_PROVIDERS, for example `aws:4711,random:4712,command:4713,docker:4714`. */
  readonly debugProviders: string;
  stop(): Promise<void>;
}

/** Serves every simulated provider on a port of this machine. The engine attaches to them; the cloud is an object. */
export async function startSimulator(options: { readonly cloud?: Cloud } = {}): Promise<RunningSimulator> {
  const cloud = options.cloud ?? new Cloud();
  const running = await Promise.all(providerNames.map((provider) => serveProvider(provider, cloud)));
  return {
    cloud,
    debugProviders: running.map(({ provider, port }) => `${provider}:${port}`).join(","),
    stop: async () => {
      await Promise.all(running.map((server) => server.stop()));
    },
  };
}
