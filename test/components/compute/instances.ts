import { renderNginx } from "../../../nginx";
import type { InstanceFacts } from "../../../components/compute/user-data";
import { shapes } from "../../nginx/shapes";

const image = `111122223333.dkr.ecr.us-east-1.amazonaws.com/mailgenius/app@sha256:${"0f".repeat(32)}`;

/** An instance that serves HTTP, with everything an instance can have. */
export const webInstance: InstanceFacts = {
  region: "us-east-1",
  system: "mailgenius",
  tier: "app",
  image,
  ports: [3000, 3001, 3002],
  parameterPath: "/mailgenius/production",
  agentParameterName: "/mailgenius/agent/production/app",
  environmentVariables: { NODE_OPTIONS: "--max-old-space-size=8192", TITLE: "it's mail" },
  secretArns: {
    DATABASE: "arn:aws:secretsmanager:us-east-1:111122223333:secret:mailgenius-db-AbCdEf",
    RESEND_API_KEY: "arn:aws:secretsmanager:us-east-1:111122223333:secret:mailgenius-resend-AbCdEf",
  },
  composedVariables: {
    DATABASE_URL:
      "postgresql://{DATABASE_USERNAME}:{DATABASE_PASSWORD}@{DATABASE_HOST}:5432/app?sslmode=verify-full",
  },
  logGroups: {
    application: "/mailgenius/production/app",
    system: "/mailgenius/production/system",
    proxyAccess: "/mailgenius/production/nginx",
    proxyError: "/mailgenius/production/nginx-error",
  },
  proxyConfiguration: renderNginx(shapes.mailgenius),
};

/** An instance that only works on queues. */
export const workerInstance: InstanceFacts = {
  region: webInstance.region,
  system: webInstance.system,
  tier: "worker",
  image,
  command: ["node", "scripts/start-workers.js"],
  ports: [],
  parameterPath: webInstance.parameterPath,
  agentParameterName: "/mailgenius/agent/production/worker",
  environmentVariables: {},
  secretArns: webInstance.secretArns,
  composedVariables: {},
  logGroups: { application: "/mailgenius/production/workers", system: "/mailgenius/production/system" },
};
