import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { Cloud } from "../cloud/cloud";
import type { ProviderName } from "../schema/packages";
import { Connections } from "./connections";
import { providerService } from "./provider-service";
import { resourceService } from "./resource-service";

/** A provider that answers on a port of this machine. */
export interface RunningProvider {
  readonly provider: ProviderName;
  readonly port: number;
  /** Answers what has been asked, then ends. */
  finish(): Promise<void>;
  /** Ends at once. */
  stop(): Promise<void>;
}

/** Bundled code and whole states pass through one message: as much as the engine itself allows, 400 MiB. */
const messageBytes = 400 * 1024 * 1024;

/** @param cancelled called when the engine wants the provider to finish */
export async function serveProvider(
  provider: ProviderName,
  cloud: Cloud,
  cancelled: () => void = () => undefined,
): Promise<RunningProvider> {
  const server = new Server({
    "grpc.max_receive_message_length": messageBytes,
    "grpc.max_send_message_length": messageBytes,
  });
  const connections = new Connections();
  server.addService(ResourceProviderService, {
    ...providerService(provider, cloud, connections, cancelled),
    ...resourceService(cloud, connections),
  });
  const port = await listen(server);
  return {
    provider,
    port,
    finish: () => shutdown(server),
    stop: () => {
      const ended = shutdown(server);
      server.forceShutdown();
      return ended;
    },
  };
}

function shutdown(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.tryShutdown(() => {
      resolve();
    });
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}
