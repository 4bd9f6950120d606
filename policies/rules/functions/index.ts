import type { Rule } from "../../kit/rule";
import { canaryArtifactsEncrypted } from "./canary-artifacts-encrypted";
import { lambdaDeadLetter } from "./lambda-dead-letter";
import { lambdaEnvEncrypted } from "./lambda-env-encrypted";
import { lambdaEnvNoSecrets } from "./lambda-env-no-secrets";
import { lambdaInVpc } from "./lambda-in-vpc";
import { lambdaNotPublic } from "./lambda-not-public";
import { lambdaPermissionScoped } from "./lambda-permission-scoped";
import { lambdaSupportedRuntime } from "./lambda-supported-runtime";
import { lambdaUrlAuthenticated } from "./lambda-url-authenticated";
import { schedulerCmk } from "./scheduler-cmk";
import { sfnLogging } from "./sfn-logging";
import { tracingEnabled } from "./tracing-enabled";

/** Functions, schedules and state machines. */
export const functionsRules: readonly Rule[] = [
  canaryArtifactsEncrypted,
  lambdaDeadLetter,
  lambdaEnvEncrypted,
  lambdaEnvNoSecrets,
  lambdaInVpc,
  lambdaNotPublic,
  lambdaPermissionScoped,
  lambdaSupportedRuntime,
  lambdaUrlAuthenticated,
  schedulerCmk,
  sfnLogging,
  tracingEnabled,
];
