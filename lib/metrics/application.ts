import { ownMetrics } from "../own-metrics";
import { ofService } from "./polled";

/** What applications say of themselves and of their business (MG-048, MG-049, MG-057 to MG-062); the poller reads it. */
export const applicationMetrics = {
  apiP95: ofService("response time, 95th percentile, by the application", ownMetrics.apiP95, "Maximum"),
  averageQueryTime: ofService("time of a query, average", ownMetrics.averageQueryTime, "Average"),
  throughput: ofService("jobs a minute of the busiest queue", ownMetrics.queueThroughput, "Maximum"),
  sentPerHour: ofService("e-mails sent an hour", ownMetrics.sentPerHour, "Maximum"),
  openRate: ofService("e-mails opened, of all", ownMetrics.openRate, "Average"),
  clickRate: ofService("e-mails clicked, of all", ownMetrics.clickRate, "Average"),
  conversionRate: ofService("campaigns' conversions, of all", ownMetrics.conversionRate, "Average"),
  providerDeliveryRate: ofService(
    "e-mails that the provider delivered, of all",
    ownMetrics.providerDeliveryRate,
    "Average",
  ),
  providerDeliveryTime: ofService(
    "time until the provider delivered, average",
    ownMetrics.providerDeliveryTime,
    "Average",
  ),
  importRate: ofService("imported lines, rate", ownMetrics.importRate, "Maximum"),
  validationErrorRate: ofService(
    "imported lines that are no valid contact, of all",
    ownMetrics.validationErrorRate,
    "Average",
  ),
  leads: ofService("leads", ownMetrics.leads, "Maximum"),
  activeLeads: ofService("active leads", ownMetrics.activeLeads, "Maximum"),
  leadGrowthRate: ofService("growth of leads", ownMetrics.leadGrowthRate, "Average"),
  activeCampaigns: ofService("active campaigns", ownMetrics.activeCampaigns, "Maximum"),
  completedCampaigns: ofService("completed campaigns", ownMetrics.completedCampaigns, "Maximum"),
};
