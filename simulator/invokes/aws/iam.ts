import type { Invoke } from "..";
import { CloudError } from "../../protocol/errors";
import { policyDocument } from "./policy-document";
import { stableHex, textOf } from "./region";

const getPolicyDocument: Invoke = ({ args }) => ({ ...args, ...policyDocument(args) });

const getPolicy: Invoke = ({ args, cloud, config }) => {
  const own = cloud.withProperty(
    "aws:iam/policy:Policy",
    args.arn === undefined ? "name" : "arn",
    args.arn ?? args.name,
  )[0];
  const arn = textOf(own?.outputs.arn) ?? textOf(args.arn) ?? `arn:aws:iam::aws:policy/${String(args.name)}`;
  if (own === undefined && arn.includes(`:${config.account}:`)) {
    throw new CloudError("NoSuchEntity", `the account has no policy ${arn}`);
  }
  return {
    ...args,
    arn,
    attachmentCount: 0,
    description: own?.inputs.description ?? "",
    id: arn,
    name: own?.inputs.name ?? arn.split("/").at(-1),
    path: own?.inputs.path ?? "/",
    policy: own?.inputs.policy ?? "{}",
    policyId: `ANPA${stableHex(17, arn).toUpperCase()}`,
    tags: own?.inputs.tags ?? {},
  };
};

/** Policies. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:iam/getPolicyDocument:getPolicyDocument": getPolicyDocument,
  "aws:iam/getPolicy:getPolicy": getPolicy,
};
