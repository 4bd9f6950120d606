import { ownMetrics } from "../own-metrics";
import { metric, steady } from "./metric";
import { ownLine, unpolled } from "./own-line";

/** Of the certificate that ACM renews; published once a day. */
const daysLeft = metric({
  title: "days until the certificate expires",
  unit: "days",
  on: "certificate",
  periodSeconds: 86_400,
  lines: () => [
    {
      id: "left",
      namespace: "AWS/CertificateManager",
      metricName: "DaysToExpiry",
      stat: "Minimum",
      dimensions: { CertificateArn: { of: "certificateArn" } },
    },
  ],
  whenMissing: steady("ACM skips a day now and then"),
});

/** Of the certificate that the host really serves, as a client sees it. */
const servedDaysLeft = metric({
  title: "days until the certificate that the host serves expires",
  unit: "days",
  on: "host",
  periodSeconds: 86_400,
  lines: ({ value }, namespace) => [
    ownLine("left", ownMetrics.certificateDaysLeft, "Minimum", namespace, value),
  ],
  whenMissing: unpolled,
});

export const certificateMetrics = { daysLeft, servedDaysLeft };
