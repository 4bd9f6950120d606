import { chosen, stated } from "../../lib/facts";

/** Figures that the capacity formulas start from. */
export const capacityFacts = {
  contacts: stated(2_000_000, ["MG-194"], "2MM+ contatos"),
  leadsPerMonth: stated(100_000, ["MG-238", "MG-C12"], "const leadsPerMonth = 100000;"),
  emailsPerDay: stated(50_000, ["MG-239"], "const emailsPerDay = 50000;"),
  peakMultiplier: stated(3, ["MG-239"], "const peakMultiplier = 3;"),
  emailsPerWorkerHour: stated(500, ["MG-192", "MG-C14"], "Math.ceil(peakEmailsPerHour / 500)"),
  /** What the sample metrics show at one moment; twice the projected peak. */
  observedEmailsPerHour: stated(12_500, ["MG-059", "MG-C13"], '"sent_per_hour": 12500'),
  leadsPerGb: stated(100_000, ["MG-234", "MG-C11"], "# Rough estimate: 100k leads = 1GB"),
  averageLeadKb: stated(1, ["MG-238", "MG-C11"], "const avgLeadSize = 1; // KB"),
  shardingAboveLeads: stated(5_000_000, ["MG-236"], "if [ $PROJECTED_LEADS_12M -gt 5000000 ]; then"),
  archivingAboveGb: stated(100, ["MG-237"], "if [ $PROJECTED_SIZE_12M_GB -gt 100 ]; then"),
  /** Database storage is sized by this one of the two contradicting figures. */
  sizingKbPerLead: chosen(
    10,
    ["MG-C11"],
    "100,000 leads a gigabyte: ten times the other figure, and the safe one.",
  ),
} as const;

/** E-mails of the busiest hour (MG-239). */
export function peakEmailsPerHour(emailsPerDay: number, peakMultiplier: number): number {
  return (emailsPerDay * peakMultiplier) / 24;
}

/** Worker instances that an hourly volume needs (MG-192). */
export function requiredWorkers(emailsPerHour: number, emailsPerWorkerHour: number): number {
  if (!(emailsPerWorkerHour > 0)) {
    throw new RangeError(
      `emailsPerWorkerHour is ${emailsPerWorkerHour}; a worker sends more than 0 e-mails an hour`,
    );
  }
  return Math.ceil(emailsPerHour / emailsPerWorkerHour);
}

export interface Growth {
  readonly leads: number;
  /** Whole gigabytes, rounded down as the document's shell arithmetic does. */
  readonly sizeGb: number;
}

/** Leads and database size some months ahead (MG-234, MG-235). */
export function projectGrowth(currentLeads: number, leadsPerMonth: number, months: number): Growth {
  const leads = currentLeads + leadsPerMonth * months;
  return { leads, sizeGb: Math.floor(leads / capacityFacts.leadsPerGb.value) };
}

/** Growth of one year by the size of a lead, in gigabytes (MG-238). */
export function yearlyGrowthGb(leadsPerMonth: number, averageLeadKb: number): number {
  return (leadsPerMonth * averageLeadKb * 12) / 1024 / 1024;
}

export type Recommendation =
  "sharding" | "read-replicas" | "query-tuning" | "storage" | "archiving" | "partitioning";

/** What the projection of twelve months calls for (MG-236, MG-237). */
export function recommendations(inTwelveMonths: Growth): readonly Recommendation[] {
  const { shardingAboveLeads, archivingAboveGb } = capacityFacts;
  return [
    ...(inTwelveMonths.leads > shardingAboveLeads.value
      ? (["sharding", "read-replicas", "query-tuning"] as const)
      : []),
    ...(inTwelveMonths.sizeGb > archivingAboveGb.value
      ? (["storage", "archiving", "partitioning"] as const)
      : []),
  ];
}
