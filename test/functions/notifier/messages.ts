import { type AlarmState } from "../../../functions/notifier/alarm";
import { arnOf, start, topic } from "./fixture";

/** What CloudWatch publishes, as SNS hands it to Lambda. */
export function alarmEvent(
  name: string,
  state: AlarmState,
  {
    id = `message-${name}-${state}`,
    level = "critical",
    at = start,
    oldState = "OK",
    okActions = ["arn:x"],
  } = {},
): unknown {
  return snsEvent(
    JSON.stringify({
      AlarmName: name,
      AlarmDescription: "MG-002",
      AWSAccountId: "111111111111",
      NewStateValue: state,
      NewStateReason: "Threshold Crossed: 1 datapoint [95.0] was greater than the threshold (80.0).",
      StateChangeTime: new Date(at).toISOString().replace("Z", "+0000"),
      Region: "US East (N. Virginia)",
      AlarmArn: arnOf(name),
      OldStateValue: oldState,
      OKActions: okActions,
      AlarmActions: [topic(level)],
      InsufficientDataActions: [],
      Trigger: { MetricName: "DatabaseConnections", Namespace: "AWS/RDS", Threshold: 80 },
    }),
    { id, level },
  );
}

export function snsEvent(
  message: string,
  { id = "message-1", level = "critical", subject = undefined as string | undefined, audience = "" } = {},
): unknown {
  return {
    Records: [
      {
        EventSource: "aws:sns",
        EventVersion: "1.0",
        EventSubscriptionArn: `${topic(level)}:1`,
        Sns: {
          Type: "Notification",
          MessageId: id,
          TopicArn: topic(level),
          Subject: subject ?? null,
          Message: message,
          Timestamp: "2026-11-24T10:00:00.000Z",
          MessageAttributes: audience === "" ? {} : { audience: { Type: "String", Value: audience } },
        },
      },
    ],
  };
}
