import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { known } from "../../kit/value";
import { passIf } from "../../kit/verdict";
import { cluster, clusterParameterGroup, instance, parameterGroup } from "./types";

const subscription = "aws:rds/eventSubscription:EventSubscription";

/** What must be told of each kind of thing, by RDS's words for the kind. */
const needs: Readonly<Record<string, { readonly source: string; readonly categories: readonly string[] }>> = {
  [instance]: { source: "db-instance", categories: ["failure", "maintenance"] },
  [cluster]: { source: "db-cluster", categories: ["failure", "maintenance"] },
  [parameterGroup]: { source: "db-parameter-group", categories: ["configuration change"] },
  [clusterParameterGroup]: { source: "db-parameter-group", categories: ["configuration change"] },
};

/** Unset source type, ids and categories mean all; unset `enabled` means on. Several subscriptions may share the work. */
export const rdsEventSubscription = rule({
  name: "rds-event-subscription",
  sentence: "Failures, maintenance and changed parameters of every database reach a topic.",
  severity: "low",
  frameworks: { fsbp: ["RDS.19", "RDS.20", "RDS.21"], gdpr: ["33"], lgpd: ["48"] },
  remediation: "Add an rds.EventSubscription with that `sourceType` and those `eventCategories`.",
  types: Object.keys(needs),
  judge: (subject, estate) => {
    const { source, categories } = needs[subject.type] ?? { source: "", categories: [] };
    const told = estate
      .ofType(subscription)
      .filter((each) => each.flag("enabled", true))
      .filter((each) => [source, ""].includes(each.text("sourceType")))
      .filter((each) => includes(each, subject, estate));
    const missing = categories.filter((category) => !told.some((each) => tells(each, category)));
    return passIf(missing.length === 0, `tells nobody of events of the category ${missing.join(" and ")}`);
  },
});

function includes(each: Subject, subject: Subject, estate: Estate): boolean {
  if (estate.targetsOf(each, "sourceIds", subject.type).includes(subject)) return true;
  const ids = each.list("sourceIds");
  if (each.dependenciesOf("sourceIds").length === 0) ids.forEach((id) => known(id, "sourceIds"));
  return ids.length === 0;
}

function tells(each: Subject, category: string): boolean {
  const categories = each.list("eventCategories").map((value) => known(value, "eventCategories"));
  return categories.length === 0 || categories.includes(category);
}
