import { ecsContainersLog } from "../../../policies/rules/containers/ecs-containers-log";
import { ecsContainersUnprivileged } from "../../../policies/rules/containers/ecs-containers-unprivileged";
import { ecsEnvNoSecrets } from "../../../policies/rules/containers/ecs-env-no-secrets";
import { ecsRootReadOnly } from "../../../policies/rules/containers/ecs-root-read-only";
import { ecsVolumesTls } from "../../../policies/rules/containers/ecs-volumes-tls";
import {
  buildType,
  daemonTaskType,
  jobType,
  taskType,
} from "../../../policies/rules/containers/shared/containers";
import type { Written } from "../judge";
import { of, rows } from "../rows";
import { unknown } from "../table";

const task = of(taskType);
const daemon = of(daemonTaskType);
const job = of(jobType);

/** A task of one container, as ECS takes it: JSON. */
const one = (container: object, inputs: Written["inputs"] = {}): Written =>
  task({ containerDefinitions: JSON.stringify([{ name: "app", image: "app", ...container }]), ...inputs });
const jobOf = (container: object): Written =>
  job({ containerProperties: JSON.stringify({ image: "app", ...container }) });

rows(ecsContainersUnprivileged, [
  ["unset", "pass", one({})],
  ["off", "pass", one({ privileged: false })],
  ["on", "fail", one({ privileged: true })],
  [
    "on in the second container",
    "fail",
    task({ containerDefinitions: '[{"name":"a"},{"name":"b","privileged":true}]' }),
  ],
  ["the host's processes", "fail", one({}, { pidMode: "host" })],
  ["the task's own processes", "pass", one({}, { pidMode: "task" })],
  ["the host's memory", "fail", one({}, { ipcMode: "host" })],
  ["root on the host's network", "fail", one({}, { networkMode: "host" })],
  ["root by number, with a group", "fail", one({ user: "0:1000" }, { networkMode: "host" })],
  ["another user on the host's network", "pass", one({ user: "1000" }, { networkMode: "host" })],
  ["root on its own network", "pass", one({ user: "root" }, { networkMode: "awsvpc" })],
  ["unknown definitions", "not-evaluated", task({ containerDefinitions: unknown })],
  [
    "unknown definitions in the host's namespace",
    "fail",
    task({ containerDefinitions: unknown, pidMode: "host" }),
  ],
  ["no JSON", "fail", task({ containerDefinitions: "[" })],
  ["no container", "not-applicable", task({ containerDefinitions: "[]" })],
  ["a daemon's block", "fail", daemon({ containerDefinitions: [{ image: "app", privileged: true }] })],
  ["a job", "fail", jobOf({ privileged: true })],
  ["a job without", "pass", jobOf({})],
  [
    "a job of several containers",
    "fail",
    job({ ecsProperties: JSON.stringify({ taskProperties: [{ containers: [{ privileged: true }] }] }) }),
  ],
  ["a job on Kubernetes", "not-applicable", job({ eksProperties: {} })],
]);

rows(ecsRootReadOnly, [
  ["on", "pass", one({ readonlyRootFilesystem: true })],
  ["unset", "fail", one({})],
  ["off", "fail", one({ readonlyRootFilesystem: false })],
  ["on in one of two", "fail", task({ containerDefinitions: '[{"readonlyRootFilesystem":true},{}]' })],
  ["unknown", "not-evaluated", task({ containerDefinitions: unknown })],
  [
    "a daemon's block that is not known",
    "not-evaluated",
    daemon({ containerDefinitions: [{ readonlyRootFilesystem: unknown }] }),
  ],
]);

const build = (variable: Readonly<Record<string, string>>): Written =>
  of(buildType)({ environment: { image: "build", environmentVariables: [variable] } });
const environment = (name: string, value: string): object => ({ environment: [{ name, value }] });
rows(ecsEnvNoSecrets, [
  ["no environment", "pass", one({})],
  ["a setting", "pass", one(environment("LOG_LEVEL", "info"))],
  ["a secret by its name", "fail", one(environment("DB_PASSWORD", "correcthorse9"))],
  ["a reference", "pass", one(environment("DB_PASSWORD", "arn:aws:secretsmanager:us-east-1:1:secret:x"))],
  ["a secret by its shape", "fail", one(environment("LINK", "postgres://app:correcthorse9@db/app"))],
  ["a secret where it belongs", "pass", one({ secrets: [{ name: "DB_PASSWORD", valueFrom: "arn" }] })],
  [
    "a daemon's block",
    "fail",
    daemon({ containerDefinitions: [{ environments: [{ name: "API_KEY", value: "abc123def" }] }] }),
  ],
  ["a job", "fail", jobOf(environment("API_TOKEN", "abc123def"))],
  ["a build", "fail", build({ name: "API_TOKEN", value: "abc123def" })],
  [
    "a build that names a secret",
    "pass",
    build({ name: "API_TOKEN", value: "token", type: "SECRETS_MANAGER" }),
  ],
  ["unknown", "not-evaluated", task({ containerDefinitions: unknown })],
]);

rows(ecsContainersLog, [
  ["to a log group", "pass", one({ logConfiguration: { logDriver: "awslogs" } })],
  ["unset", "fail", one({})],
  ["nowhere", "fail", one({ logConfiguration: { logDriver: "none" } })],
  ["unknown", "not-evaluated", task({ containerDefinitions: unknown })],
  ["a job unset, which AWS Batch logs", "pass", jobOf({})],
  ["a job that logs nowhere", "fail", jobOf({ logConfiguration: { logDriver: "none" } })],
]);

const volumes = (...transitEncryption: readonly (string | undefined)[]): Written =>
  one(
    {},
    {
      volumes: transitEncryption.map((each) => ({
        name: "files",
        efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: each },
      })),
    },
  );
rows(ecsVolumesTls, [
  ["on", "pass", volumes("ENABLED")],
  ["off", "fail", volumes("DISABLED")],
  ["unset", "fail", volumes(undefined)],
  ["one of two", "fail", volumes("ENABLED", undefined)],
  ["no volume", "not-applicable", one({})],
  ["a volume of the host", "not-applicable", one({}, { volumes: [{ name: "tmp" }] })],
  ["unknown volumes", "not-evaluated", one({}, { volumes: unknown })],
]);
