import type * as http from "node:http";
import type { ProxyInputs } from "../../../nginx";
import { Application } from "./application";
import { needsNginx } from "./folder";
import { RunningProxy } from "./proxy";

/** Both are there while tests run. */
export interface RealProxy {
  readonly application: Application;
  readonly proxy: RunningProxy;
}

export interface RealProxyOptions {
  /** @default the application echoes */
  readonly answer?: http.RequestListener;
  /** What else is made ready before the first test; not called where nginx is missing. */
  readonly prepare?: (real: RealProxy) => void | Promise<void>;
}

/** A real nginx before one application, for the tests of the suite that calls this; ended after them. */
export function realProxy(inputs: ProxyInputs, { answer, prepare }: RealProxyOptions = {}): RealProxy {
  let application: Application | undefined;
  let proxy: RunningProxy | undefined;
  const real: RealProxy = {
    get application() {
      return started(application);
    },
    get proxy() {
      return started(proxy);
    },
  };

  before(async function () {
    needsNginx(this);
    application = await Application.start(answer);
    proxy = await RunningProxy.start({ ...inputs, ports: [{ port: application.port, weight: 1 }] });
    await prepare?.(real);
  });

  after(async () => {
    await proxy?.stop();
    application?.stop();
  });

  return real;
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("the suite has not started yet");
  return part;
}
