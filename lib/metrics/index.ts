import { alertingMetrics } from "./alerting";
import { applicationMetrics } from "./application";
import { cacheMetrics } from "./cache";
import { certificateMetrics } from "./certificates";
import { databaseMetrics } from "./database";
import { fleetMetrics } from "./fleet";
import { functionMetrics } from "./functions";
import { backupMetrics, drillMetrics, jobMetrics } from "./jobs";
import { logMetrics } from "./logs";
import { networkMetrics } from "./network";
import { endpointMetrics, partMetrics, queueMetrics, secretMetrics, serviceMetrics } from "./service";
import { webMetrics } from "./web";

/** Everything that the estate measures and alarms may watch, by what it is measured on. */
export const metrics = {
  fleet: fleetMetrics,
  web: webMetrics,
  database: databaseMetrics,
  cache: cacheMetrics,
  service: serviceMetrics,
  application: applicationMetrics,
  queue: queueMetrics,
  part: partMetrics,
  endpoint: endpointMetrics,
  log: logMetrics,
  secret: secretMetrics,
  job: jobMetrics,
  backup: backupMetrics,
  drill: drillMetrics,
  certificate: certificateMetrics,
  function: functionMetrics,
  alerting: alertingMetrics,
  network: networkMetrics,
} as const;
