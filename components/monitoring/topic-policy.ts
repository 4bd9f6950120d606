import type { Place } from "../place";

/** Services that may publish to a topic, each for its own resources of the account. */
export type Publisher = "alarms" | "events" | "databaseEvents";

/** Services of the own account. Roles of the account need no entry: their own policies decide. */
export function topicPolicy(topicArn: string, publishers: readonly Publisher[], place: Place): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      ...publishers.map((publisher) => publish(topicArn, publisher, place)),
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "sns:Publish",
        Resource: topicArn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}

function publish(topicArn: string, publisher: Publisher, { accountId, region }: Place): object {
  const [sid, service, sourceArn] = {
    alarms: ["Alarms", "cloudwatch.amazonaws.com", `arn:aws:cloudwatch:${region}:${accountId}:alarm:*`],
    events: ["Events", "events.amazonaws.com", `arn:aws:events:${region}:${accountId}:rule/*`],
    databaseEvents: ["DatabaseEvents", "events.rds.amazonaws.com", `arn:aws:rds:${region}:${accountId}:*`],
  }[publisher];
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: service },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: { "aws:SourceArn": sourceArn } },
  };
}
