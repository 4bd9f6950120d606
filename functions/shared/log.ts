import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "./rotation";

/** Structured lines for CloudWatch Logs, one JSON object each. */
export function rotationLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return (message, details = {}) => {
    logger.info(message, { ...details });
  };
}
