import assert from "node:assert/strict";
import { InstanceRole, type InstanceRoleArgs } from "../../../components/compute/instance-role";
import { record } from "../../support/record";

const digest = `sha256:${"0f".repeat(32)}`;
const logGroupArn = "arn:aws:logs:us-east-1:111122223333:log-group:/vdx/production/app";
const args: InstanceRoleArgs = {
  place: { accountId: "111122223333", region: "us-east-1", recoveryRegion: "us-west-2" },
  secretArns: ["arn:aws:secretsmanager:us-east-1:111122223333:secret:vdx-db"],
  keyArn: "arn:aws:kms:us-east-1:111122223333:key/1",
  parameterPath: "/vdx/production",
  logGroupArns: [logGroupArn],
  image: `444455556666.dkr.ecr.us-east-1.amazonaws.com/vdx/backend@${digest}`,
  tags: { System: "vdx" },
};

interface Statement {
  Sid: string;
  Action: string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** Actions for which AWS accepts no resource (Service Authorization Reference). */
const withoutResource = new Set([
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
  "ec2messages:AcknowledgeMessage",
  "ec2messages:DeleteMessage",
  "ec2messages:FailMessage",
  "ec2messages:GetEndpoint",
  "ec2messages:GetMessages",
  "ec2messages:SendReply",
  "cloudwatch:PutMetricData",
  "ec2:DescribeTags",
  "ecr:GetAuthorizationToken",
]);

async function statementsOf(given: InstanceRoleArgs): Promise<Statement[]> {
  const estate = await record(() => new InstanceRole("vdx-app", given));
  const document = JSON.parse(String(estate.named("vdx-app-policy").inputs.policy)) as {
    Statement: Statement[];
  };
  return document.Statement;
}

async function statement(sid: string, given = args): Promise<Statement> {
  const found = (await statementsOf(given)).find(({ Sid }) => Sid === sid);
  assert.ok(found, `${sid} is missing`);
  return found;
}

describe("InstanceRole", () => {
  it("is for instances only, and reaches them by a profile", async () => {
    const estate = await record(() => new InstanceRole("vdx-app", args));
    const trust = JSON.parse(String(estate.named("vdx-app-role").inputs.assumeRolePolicy)) as {
      Statement: { Principal: unknown }[];
    };
    assert.deepEqual(
      trust.Statement.map(({ Principal }) => Principal),
      [{ Service: "ec2.amazonaws.com" }],
    );
    assert.equal(estate.named("vdx-app-profile").inputs.role, "vdx-app-role-name");
  });

  it("allows every resource only for actions that know none, and never a whole service", async () => {
    for (const { Action, Resource, Sid } of await statementsOf({
      ...args,
      uploadsBucketArn: "arn:aws:s3:::vdx-uploads",
    })) {
      for (const action of Action) {
        assert.doesNotMatch(action, /\*/, Sid);
        assert.equal([Resource].flat().includes("*"), withoutResource.has(action), `${Sid}: ${action}`);
      }
    }
  });

  it("names each statement once", async () => {
    const names = (
      await statementsOf({ ...args, uploadsBucketArn: "arn:b", objectReadArns: ["arn:c/*"] })
    ).map(({ Sid }) => Sid);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[A-Za-z0-9]+$/);
  });

  it("reads the given secrets and the settings below its path, and decrypts by way of these services only", async () => {
    assert.deepEqual((await statement("Secrets")).Resource, args.secretArns);
    assert.deepEqual((await statement("Settings")).Resource, [
      "arn:aws:ssm:us-east-1:111122223333:parameter/vdx/production",
      "arn:aws:ssm:us-east-1:111122223333:parameter/vdx/production/*",
    ]);
    const { Resource, Condition } = await statement("DecryptThem");
    assert.equal(Resource, args.keyArn);
    assert.deepEqual(Condition?.StringEquals?.["kms:ViaService"], [
      "ssm.us-east-1.amazonaws.com",
      "secretsmanager.us-east-1.amazonaws.com",
    ]);
  });

  it("publishes metrics only in its namespaces, and logs only to its groups", async () => {
    const { Condition } = await statement("Metrics", { ...args, metricNamespaces: ["VDX"] });
    assert.deepEqual(Condition?.StringEquals?.["cloudwatch:namespace"], ["CWAgent", "VDX"]);
    assert.deepEqual((await statement("Logs")).Resource, [`${logGroupArn}:*`]);
  });

  it("pulls the one repository of an ECR image, and nothing where the registry is another", async () => {
    assert.equal(
      (await statement("PullImage")).Resource,
      "arn:aws:ecr:us-east-1:444455556666:repository/vdx/backend",
    );
    const other = await statementsOf({ ...args, image: `registry.example.com/vdx@${digest}` });
    assert.ok(other.every(({ Action }) => Action.every((action) => !action.startsWith("ecr:"))));
  });

  it("reports to the fleets of its system, or to one fleet", async () => {
    const pattern = "arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:*:autoScalingGroupName";
    assert.equal((await statement("LaunchGate")).Resource, `${pattern}/vdx-*`);
    assert.equal(
      (await statement("LaunchGate", { ...args, fleetName: "vdx-app" })).Resource,
      `${pattern}/vdx-app-*`,
    );
  });

  it("touches buckets only when it is given one, and their key only by way of S3", async () => {
    assert.ok(
      (await statementsOf(args)).every(({ Action }) => Action.every((action) => !action.startsWith("s3:"))),
    );
    const uploads = { ...args, uploadsBucketArn: "arn:aws:s3:::vdx-uploads" };
    assert.equal((await statement("Uploads", uploads)).Resource, "arn:aws:s3:::vdx-uploads/*");
    assert.deepEqual((await statement("ObjectKey", uploads)).Condition?.StringEquals?.["kms:ViaService"], [
      "s3.us-east-1.amazonaws.com",
    ]);
    assert.deepEqual((await statement("ObjectKey", { ...args, objectReadArns: ["arn:c/*"] })).Action, [
      "kms:Decrypt",
    ]);
  });
});
