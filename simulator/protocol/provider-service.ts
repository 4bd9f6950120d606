import type { ServerUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import * as empty from "google-protobuf/google/protobuf/empty_pb";
import type { Cloud } from "../cloud/cloud";
import { invoke } from "../invokes";
import { differences } from "../resource/compare";
import { configSettings, providerConfig } from "../resource/provider-config";
import { packageVersion } from "../schema/packages";
import type { ProviderName } from "../schema/packages";
import type { Connections } from "./connections";
import { diffResponse, failure } from "./responses";
import { handler, unimplemented } from "./rpc";
import { plainMap, valueMapOf } from "./values";
import { decode, encode } from "./wire";

type Call<Request> = ServerUnaryCall<Request, unknown>;

/** The calls about the provider itself: who it is, how it is configured, what it can look up. */
export function providerService(
  provider: ProviderName,
  cloud: Cloud,
  connections: Connections,
  cancelled: () => void,
): UntypedServiceImplementation {
  return {
    handshake: handler(() =>
      new messages.ProviderHandshakeResponse()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(false)
        .setSupportsAutonamingConfiguration(true),
    ),
    getPluginInfo: handler(() => new plugin.PluginInfo().setVersion(packageVersion(provider))),
    attach: handler(() => new empty.Empty()),
    getSchema: handler(() => new messages.GetSchemaResponse().setSchema(schemaText(provider))),
    checkConfig: handler((call: Call<messages.CheckRequest>) =>
      new messages.CheckResponse().setInputs(call.request.getNews()),
    ),
    diffConfig: handler((call: Call<messages.DiffRequest>) => configDifferences(call.request)),
    configure: handler((call: Call<messages.ConfigureRequest>) => {
      connections.configure(call.getPeer(), providerConfig(provider, decode(call.request.getArgs())));
      return new messages.ConfigureResponse()
        .setAcceptsecrets(true)
        .setSupportspreview(true)
        .setAcceptresources(true)
        .setAcceptoutputs(false)
        .setSupportsAutonamingConfiguration(true);
    }),
    invoke: handler((call: Call<messages.InvokeRequest>) => {
      const token = call.request.getTok();
      cloud.synchronise();
      cloud.beforeOperation({ kind: "invoke", type: token, urn: "" });
      const answer = invoke({
        token,
        args: plainMap(decode(call.request.getArgs())),
        cloud,
        config: connections.configOf(call.getPeer()),
      });
      if ("problems" in answer)
        return new messages.InvokeResponse().setFailuresList(answer.problems.map(failure));
      return new messages.InvokeResponse().setReturn(encode(valueMapOf(answer.result)));
    }),
    cancel: handler(() => {
      cancelled();
      return new empty.Empty();
    }),
    call: unimplemented,
    construct: unimplemented,
    parameterize: unimplemented,
    getMapping: handler(() => new messages.GetMappingResponse()),
    getMappings: handler(() => new messages.GetMappingsResponse()),
  };
}

/** Programs use the installed SDK; nobody reads types from here. */
function schemaText(provider: ProviderName): string {
  return JSON.stringify({ name: provider, version: packageVersion(provider), resources: {}, functions: {} });
}

/** A provider that moves to another account is another provider; anything else it can change. */
function configDifferences(request: messages.DiffRequest): messages.DiffResponse {
  const olds = valueMapOf(configSettings(decode(request.getOldInputs())));
  const news = valueMapOf(configSettings(decode(request.getNews())));
  const found = differences(olds, news, ["allowedAccountIds"]);
  return diffResponse({
    differences: found.map((difference) => ({ ...difference, replaces: false })),
    deleteBeforeReplace: false,
  });
}
