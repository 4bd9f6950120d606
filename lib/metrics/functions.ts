import { metric, sparse } from "./metric";

const byFunction = { FunctionName: { of: "functionName" } } as const;
const byDeadLetterQueue = { QueueName: { of: "deadLetterQueue" } } as const;

export const functionMetrics = {
  errors: metric({
    title: "failed runs of the function",
    unit: "count",
    on: "function",
    periodSeconds: 300,
    lines: () => [
      { id: "errors", namespace: "AWS/Lambda", metricName: "Errors", stat: "Sum", dimensions: byFunction },
    ],
    whenMissing: sparse("a function that does not run has no errors"),
    happens: true,
  }),
  throttles: metric({
    title: "runs of the function that Lambda refused",
    unit: "count",
    on: "function",
    periodSeconds: 300,
    lines: () => [
      {
        id: "throttles",
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        stat: "Sum",
        dimensions: byFunction,
      },
    ],
    whenMissing: sparse("a function that does not run is not refused"),
    happens: true,
  }),
  deadLetters: metric({
    title: "events that the function has failed for good",
    unit: "count",
    on: "function",
    periodSeconds: 300,
    lines: () => [
      {
        id: "letters",
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        stat: "Maximum",
        dimensions: byDeadLetterQueue,
      },
    ],
    whenMissing: sparse("SQS publishes nothing of a queue that is long unused"),
    happens: true,
  }),
  oldestDeadLetter: metric({
    title: "age of the oldest event that the function has failed",
    unit: "seconds",
    on: "function",
    periodSeconds: 300,
    lines: () => [
      {
        id: "age",
        namespace: "AWS/SQS",
        metricName: "ApproximateAgeOfOldestMessage",
        stat: "Maximum",
        dimensions: byDeadLetterQueue,
      },
    ],
    whenMissing: sparse("SQS publishes nothing of a queue that is long unused"),
  }),
};
