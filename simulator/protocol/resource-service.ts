import type { sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import * as empty from "google-protobuf/google/protobuf/empty_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Cloud } from "../cloud/cloud";
import { check } from "../resource/check";
import { diff } from "../resource/diff";
import { create, previewCreate, previewUpdate, read, remove, update } from "../resource/lifecycle";
import type { ResourceRequest } from "../resource/request";
import type { Connections } from "./connections";
import { autonamingOf, checkResponse, diffResponse } from "./responses";
import { handler } from "./rpc";
import { decode, encode } from "./wire";

type Call<Request> = ServerUnaryCall<Request, unknown>;
export type Handler = (call: Call<never>, callback: sendUnaryData<never>) => void;

/** The calls about resources: check, diff, create, read, update, delete. */
export function resourceService(cloud: Cloud, connections: Connections): UntypedServiceImplementation {
  const requestOf = (call: Call<{ getUrn(): string }>): ResourceRequest => {
    const urn = call.request.getUrn();
    return { cloud, config: connections.configOf(call.getPeer()), urn, type: typeOf(urn) };
  };
  return {
    check: handler((call: Call<messages.CheckRequest>) => {
      cloud.synchronise();
      const [olds, news] = [decode(call.request.getOlds()), decode(call.request.getNews())];
      const autonaming = autonamingOf(call.request.getAutonaming());
      return checkResponse(check({ ...requestOf(call), olds, news, ...(autonaming && { autonaming }) }));
    }),
    diff: handler((call: Call<messages.DiffRequest>) => {
      const { request } = call;
      return diffResponse(
        diff({
          ...requestOf(call),
          oldInputs: decode(request.getOldInputs()),
          oldState: decode(request.getOlds()),
          news: decode(request.getNews()),
          ignoreChanges: request.getIgnorechangesList(),
        }),
      );
    }),
    create: handler((call: Call<messages.CreateRequest>) => {
      const inputs = decode(call.request.getProperties());
      const response = new messages.CreateResponse();
      if (call.request.getPreview())
        return response.setProperties(encode(previewCreate(requestOf(call), inputs)));
      const { id, state } = create(requestOf(call), inputs);
      return response.setId(id).setProperties(encode(state));
    }),
    read: handler((call: Call<messages.ReadRequest>) => {
      const { request } = call;
      const known = { inputs: decode(request.getInputs()), state: decode(request.getProperties()) };
      const live = read(requestOf(call), request.getId(), known);
      const response = new messages.ReadResponse();
      if (live === undefined) return response; // an empty id: gone
      return response.setId(live.id).setInputs(encode(live.inputs)).setProperties(encode(live.state));
    }),
    update: handler((call: Call<messages.UpdateRequest>) => {
      const { request } = call;
      const inputs = decode(request.getNews());
      const state = request.getPreview()
        ? previewUpdate(requestOf(call), request.getId(), inputs, decode(request.getOlds()))
        : update(requestOf(call), request.getId(), inputs).state;
      return new messages.UpdateResponse().setProperties(encode(state));
    }),
    delete: handler((call: Call<messages.DeleteRequest>) => {
      remove(requestOf(call), call.request.getId());
      return new empty.Empty();
    }),
  };
}

/** `urn:pulumi:stack::project::parent$type::name` → the resource's own type. */
function typeOf(urn: string): string {
  const types = urn.split("::")[2] ?? "";
  return types.split("$").at(-1) ?? "";
}
