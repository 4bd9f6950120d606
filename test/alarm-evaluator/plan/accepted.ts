import type { Drill } from "./drill";

const daySeconds = 86_400;
const mostMetrics = 10;

/**
 * What CloudWatch refuses, and what it advises against in alarms.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export const accepted: Drill = ({ alarm }) => {
  const { periodSeconds, evaluationPeriods, datapointsToAlarm, metrics } = alarm;
  const rangeSeconds = periodSeconds * evaluationPeriods;
  const longest = periodSeconds >= 3600 ? 7 * daySeconds : daySeconds;
  const faults = [
    ![10, 20, 30].includes(periodSeconds) &&
      (periodSeconds % 60 !== 0 || periodSeconds <= 0) &&
      `a period of ${periodSeconds} s is not 10, 20, 30 or a multiple of 60`,
    datapointsToAlarm > evaluationPeriods &&
      `${datapointsToAlarm} breaching points in ${evaluationPeriods} periods cannot be`,
    rangeSeconds > longest && `looks back over ${rangeSeconds} s; the longest is ${longest} s`,
    metrics.length > mostMetrics && `reads ${metrics.length} metrics; an alarm reads at most ${mostMetrics}`,
    metrics.length === 0 && "reads no metric",
  ].filter((fault) => fault !== false);
  return faults.length === 0 ? undefined : faults.join("; ");
};
