import type { ReadingFacts, Readings } from "../../lib/endpoint-facts";
import type { RequirementId } from "../../lib/facts";
import { stated } from "../../lib/facts";

/** A number where guide 001 shows it. */
function shown(
  place: string,
  sources: readonly RequirementId[],
  quote: string,
  across: ReadingFacts["across"],
): ReadingFacts {
  return { places: stated([place], sources, quote), conversion: "as-is", across };
}

/** Contacts, campaigns and imports (guide 001, "Business Metrics" and "Queue Metrics"). */
export const businessReadings: Readings = {
  leads: shown("lead_metrics.total_leads", ["MG-061"], '"total_leads": 1850000', "highest"),
  activeLeads: shown("lead_metrics.active_leads", ["MG-061"], '"active_leads": 1780000', "highest"),
  leadGrowthRate: shown("lead_metrics.growth_rate", ["MG-061"], '"growth_rate": 2.5', "average"),
  validationErrorRate: shown(
    "lead_metrics.validation_error_rate",
    ["MG-061", "MG-069"],
    '"validation_error_rate": 1.8',
    "average",
  ),
  importRate: shown(
    "queue_health.import_queue.processing_rate",
    ["MG-060", "MG-069"],
    '"processing_rate": 100',
    "highest",
  ),
  activeCampaigns: shown(
    "campaign_metrics.active_campaigns",
    ["MG-062"],
    '"active_campaigns": 15',
    "highest",
  ),
  completedCampaigns: shown(
    "campaign_metrics.completed_campaigns",
    ["MG-062"],
    '"completed_campaigns": 125',
    "highest",
  ),
  conversionRate: shown(
    "campaign_metrics.avg_conversion_rate",
    ["MG-062"],
    '"avg_conversion_rate": 1.1',
    "average",
  ),
};

/** Sending and its provider (guide 001, "Email Delivery Metrics"). */
export const deliveryReadings: Readings = {
  sentPerHour: shown("email_stats.sent_per_hour", ["MG-059"], '"sent_per_hour": 12500', "highest"),
  providerDeliveryRate: shown(
    "provider_performance.resend.delivery_rate",
    ["MG-059", "MG-070"],
    '"delivery_rate": 97.8',
    "average",
  ),
  providerDeliveryTime: {
    places: {
      value: ["provider_performance.resend.avg_delivery_time"],
      sources: ["MG-059", "MG-070"],
      quote: '"avg_delivery_time": 2.3',
      reason: "Without a unit: milliseconds would be too short for any provider, so seconds.",
    },
    conversion: "as-is",
    across: "average",
  },
};
