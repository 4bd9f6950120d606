import { status } from "@grpc/grpc-js";
import type { handleUnaryCall, ServerUnaryCall } from "@grpc/grpc-js";
import { messageOf } from "./errors";

/** Answers a call with what `answer` returns; what it throws becomes the error that the engine shows. */
export function handler<Request, Response>(
  answer: (call: ServerUnaryCall<Request, Response>) => Response,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    try {
      callback(null, answer(call));
    } catch (error) {
      callback({ code: status.UNKNOWN, message: messageOf(error) });
    }
  };
}

/** A call that this provider does not offer. The engine knows how to do without. */
export const unimplemented: handleUnaryCall<unknown, unknown> = (_call, callback) => {
  callback({ code: status.UNIMPLEMENTED, message: "the simulated provider does not implement this call" });
};
