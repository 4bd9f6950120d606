import type { Invoke } from "..";
import { isSealed } from "../../cloud/seal";
import { CloudError } from "../../protocol/errors";
import { regionAsked, stableHex } from "./region";

const parameterType = "aws:ssm/parameter:Parameter";

/** Parameters that AWS publishes: the newest machine images. */
const imagePath =
  /^\/aws\/service\/(ami-amazon-linux-latest|canonical|bottlerocket|ecs\/optimized-ami|eks)\//;

const getParameter: Invoke = (request) => {
  const name = String(request.args.name);
  const region = regionAsked(request);
  if (imagePath.test(name)) {
    return {
      ...request.args,
      arn: `arn:aws:ssm:${region}::parameter${name}`,
      id: name,
      region,
      type: "String",
      version: 1,
      ...valueTwice(`ami-0${stableHex(16, region, name)}`),
    };
  }
  const own = request.cloud
    .withProperty(parameterType, "name", name)
    .find((parameter) => parameter.region === region);
  if (own === undefined) throw new CloudError("ParameterNotFound", `${region} has no SSM parameter ${name}`);
  const { value = "", type = "String", arn = "" } = { ...own.outputs, ...own.inputs };
  if (isSealed(value)) {
    throw new CloudError("AccessDenied", `${name} is secret: the simulated cloud keeps only its digest`);
  }
  return { ...request.args, arn, id: name, region, type, version: own.revision, ...valueTwice(value) };
};

function valueTwice(value: unknown): Readonly<Record<string, unknown>> {
  return { value, insecureValue: value };
}

/** Parameters: those that AWS publishes, and those that live in the simulated cloud. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:ssm/getParameter:getParameter": getParameter,
};
