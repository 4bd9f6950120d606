import type { PolicyStatement } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import type { Place } from "../place";

export interface NotifierAccess {
  readonly place: Place;
  readonly keyArn: pulumi.Input<string>;
  readonly tableArn: pulumi.Input<string>;
  readonly secretArns: pulumi.Input<string>[];
  readonly mailTopicArns: pulumi.Input<string>[];
  readonly sms: boolean;
}

/** What telling people takes. */
export function notifierStatements(access: NotifierAccess): PolicyStatement[] {
  const { place, keyArn, tableArn, secretArns, mailTopicArns } = access;
  const services = ["dynamodb", "secretsmanager", "sns"];
  return [
    {
      Sid: "RememberAlarms",
      Effect: "Allow",
      Action: [
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      ],
      Resource: [tableArn],
    },
    ...(secretArns.length === 0 ? [] : [readSecrets(secretArns)]),
    { Sid: "SendMail", Effect: "Allow", Action: ["sns:Publish"], Resource: mailTopicArns },
    ...(access.sms ? [sendSms] : []),
    {
      Sid: "UseKeyForAlerts",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: [keyArn],
      Condition: {
        StringEquals: {
          "kms:ViaService": services.map((service) => `${service}.${place.region}.amazonaws.com`),
        },
      },
    },
  ];
}

function readSecrets(secretArns: pulumi.Input<string>[]): PolicyStatement {
  return {
    Sid: "ReadSecrets",
    Effect: "Allow",
    Action: ["secretsmanager:GetSecretValue"],
    Resource: secretArns,
  };
}

/**
 * A telephone has no ARN: AWS checks a message to one against everything that is no topic and no endpoint. Leaving out
 * every ARN of SNS is what remains of `*` when it must reach telephones only.
 */
const sendSms: PolicyStatement = {
  Sid: "SendSmsToTelephonesOnly",
  Effect: "Allow",
  Action: ["sns:Publish"],
  NotResource: ["arn:aws:sns:*:*:*"],
};

/** What looking at alarms takes. */
export const lookAtAlarms: PolicyStatement = {
  Sid: "LookAtAlarms",
  Effect: "Allow",
  Action: ["cloudwatch:DescribeAlarms"],
  Resource: "*", // composite alarms are shown only to whom the action is allowed on everything
};
