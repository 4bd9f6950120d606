import type { ProviderConfig } from "../resource/provider-config";
import { CloudError } from "./errors";

/**
 * The configuration of each provider instance. The engine opens a connection for every instance and configures it
 * first, so the connection tells the instances apart although they share a server.
 */
export class Connections {
  private readonly configured = new Map<string, ProviderConfig>();

  /** @param peer address of the caller, as the server sees it */
  configure(peer: string, config: ProviderConfig): void {
    this.configured.delete(peer); // so that the newest stands last
    this.configured.set(peer, config);
  }

  /** The configuration of the caller. A connection that broke and was made anew has the one that all others have. */
  configOf(peer: string): ProviderConfig {
    const config = this.configured.get(peer) ?? this.only();
    if (config === undefined) {
      throw new CloudError("NotConfigured", "the provider was asked before it was configured");
    }
    return config;
  }

  private only(): ProviderConfig | undefined {
    const different = new Map(
      [...this.configured.values()].map((config) => [JSON.stringify(config), config]),
    );
    return different.size === 1 ? [...different.values()][0] : undefined;
  }
}
