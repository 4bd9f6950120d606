import { Logger } from "@aws-lambda-powertools/logger";
import type { Context } from "aws-lambda";
import { configuration } from "../shared/configuration";
import { awsTools } from "./aws-tools";
import { poll } from "./poll";
import { publish } from "./publish";
import { parseConfiguration, parseTargets } from "./settings";

/** Kept back of the function's time to publish what was found. */
const marginMs = 5_000;

const logger = new Logger({ serviceName: "metrics-poller" });

/** Made by the first call and kept for the next ones. */
let prepared: ReturnType<typeof prepare> | undefined;

function prepare() {
  const facts = parseConfiguration(configuration());
  const targets = parseTargets();
  return { facts, targets, tools: awsTools(facts, targets) };
}

/** Asks one system how it is and publishes the answers as metrics; called every minute. */
export const handler = async (
  _event: unknown,
  context: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> => {
  const { facts, targets, tools } = (prepared ??= prepare());
  const deadline = AbortSignal.timeout(Math.max(1_000, context.getRemainingTimeInMillis() - marginMs));
  const { readings, faults } = await poll(facts, targets, tools, deadline);
  publish(facts.namespace, readings);
  for (const { message, details } of faults) logger.warn(message, { ...details });
};
