import { unknown } from "../../../policies/kit/value";
import { rdsEventSubscription } from "../../../policies/rules/database/rds-event-subscription";
import * as types from "../../../policies/rules/database/types";
import { of, rows } from "../rows";

const instance = of(types.instance);
const cluster = of(types.cluster);
const subscription = of("aws:rds/eventSubscription:EventSubscription");
const all = subscription({ snsTopic: unknown }, { name: "all" });
const critical = (inputs = {}, more = {}) =>
  subscription(
    { sourceType: "db-instance", eventCategories: ["failure", "maintenance"], ...inputs },
    { name: "some", ...more },
  );
rows(rdsEventSubscription, [
  ["everything", "pass", instance(), all],
  ["none", "fail", instance()],
  ["switched off", "fail", instance(), subscription({ enabled: false }, { name: "all" })],
  ["the categories", "pass", instance(), critical()],
  ["one category", "fail", instance(), critical({ eventCategories: ["failure"] })],
  [
    "two share the work",
    "pass",
    instance(),
    critical({ eventCategories: ["failure"] }),
    subscription({ eventCategories: ["maintenance"] }, { name: "rest" }),
  ],
  ["of clusters only", "fail", instance(), critical({ sourceType: "db-cluster" })],
  [
    "of this one",
    "pass",
    instance(),
    critical({ sourceIds: [unknown] }, { from: { sourceIds: ["subject"] } }),
  ],
  ["of another one", "fail", instance(), critical({ sourceIds: ["other"] })],
  ["of one that is not known", "not-evaluated", instance(), critical({ sourceIds: [unknown] })],
  ["categories that are not known", "not-evaluated", instance(), critical({ eventCategories: unknown })],
  ["a parameter group", "fail", of(types.parameterGroup)(), critical()],
  ["a cluster's parameter group", "pass", of(types.clusterParameterGroup)(), all],
  ["a cluster", "pass", cluster(), critical({ sourceType: "db-cluster" })],
]);
