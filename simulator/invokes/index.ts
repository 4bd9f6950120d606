import type { Cloud } from "../cloud/cloud";
import type { ProviderConfig } from "../resource/provider-config";
import type { InputProblem } from "../types/entry";
import { invokes as account } from "./aws/account";
import { invokes as cloudfront } from "./aws/cloudfront";
import { invokes as ec2 } from "./aws/ec2";
import { invokes as iam } from "./aws/iam";
import { invokes as lookups } from "./aws/lookups";
import { invokes as lb } from "./aws/lb";
import { invokes as ssm } from "./aws/ssm";

/** A function of a provider that a program calls to look something up. */
export interface InvokeRequest {
  readonly token: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly cloud: Cloud;
  readonly config: ProviderConfig;
}

/** What it answers, or what is wrong with the question. */
export type InvokeAnswer =
  { readonly result: Readonly<Record<string, unknown>> } | { readonly problems: readonly InputProblem[] };

/** Answers in the words of the real provider. Throws what AWS would refuse. */
export type Invoke = (request: InvokeRequest) => Readonly<Record<string, unknown>>;

const registry: Readonly<Record<string, Invoke>> = {
  ...account,
  ...cloudfront,
  ...ec2,
  ...iam,
  ...lookups,
  ...lb,
  ...ssm,
};

/** Answers a lookup. One that nobody wrote is refused, with the file where it belongs. */
export function invoke(request: InvokeRequest): InvokeAnswer {
  const known = registry[request.token];
  if (known !== undefined) return { result: known(request) };
  const [provider = "", module = ""] = request.token.split(":");
  const service = module.split("/")[0] ?? module;
  const file = provider === "aws" ? `aws/${service === "index" ? "account" : service}.ts` : `${provider}.ts`;
  throw new Error(
    `the simulated cloud has no answer for the function ${request.token}. Add one to simulator/invokes/${file} ` +
      "and, if the file is new, to simulator/invokes/index.ts.",
  );
}
