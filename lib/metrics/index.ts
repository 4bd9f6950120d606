import { alertingMetrics } from "./alerting";
import { cacheMetrics } from "./cache";
import { certificateMetrics } from "./certificates";
import { databaseMetrics } from "./database";
import { fleetMetrics } from "./fleet";
import { functionMetrics } from "./functions";
import { backupMetrics, drillMetrics, jobMetrics } from "./jobs";
import { networkMetrics } from "./network";
import {
  endpointMetrics,
  logMetrics,
  partMetrics,
  queueMetrics,
  secretMetrics,
  serviceMetrics,
} from "./service";
import { webMetrics } from "./web";

/** Everything that the estate measures and alarms may watch, by what it is measured on. */
export const metrics = {
  fleet: fleetMetrics,
  web: webMetrics,
  database: databaseMetrics,
  cache: cacheMetrics,
  service: serviceMetrics,
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
