import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What the pretended cloud holds. */
export interface FakeCloud {
  /** Addresses of instances by id; those in `starting` are not in service. */
  readonly instances: Readonly<Record<string, string>>;
  readonly starting?: readonly string[];
  /** Text of secrets by ARN. */
  readonly secrets: Readonly<Record<string, string>>;
  /** When secrets were filled, by ARN; absent: never. */
  readonly filled: Readonly<Record<string, Date>>;
  readonly allocatedGib: number;
  readonly freeBytes: number;
}

/** The few AWS calls that the poller makes, answered over HTTP in AWS's own forms. */
export class FakeAws {
  /** Calls as `Action`, in order. */
  readonly calls: string[] = [];
  /** What was sent with each of them. */
  readonly bodies: string[] = [];
  cloud: FakeCloud | undefined;

  private constructor(private readonly server: Server) {}

  static async create(): Promise<FakeAws> {
    const server = createServer();
    const aws = new FakeAws(server);
    server.on("request", (request, response) => {
      void bodyOf(request).then((body) => {
        const json = request.headers["x-amz-target"];
        const action = typeof json === "string" ? (json.split(".")[1] ?? "") : actionOf(body);
        aws.calls.push(action);
        aws.bodies.push(body);
        const { status, text } = aws.answer(action, body);
        const type = typeof json === "string" ? "application/x-amz-json-1.1" : "text/xml";
        response.writeHead(status, { "content-type": type }).end(text);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return aws;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async destroy(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(action: string, body: string): { status: number; text: string } {
    const { cloud } = this;
    if (action === "PutMetricData") return ok("{}");
    if (cloud === undefined) return { status: 500, text: "{}" };
    const form = new URLSearchParams(body);
    switch (action) {
      case "DescribeAutoScalingGroups":
        return ok(groups(cloud, form.get("AutoScalingGroupNames.member.1") ?? ""));
      case "DescribeInstances":
        return ok(
          instances(
            cloud,
            [...form].filter(([key]) => key.includes(".Value.")).map(([, id]) => id),
          ),
        );
      case "DescribeDBInstances":
        return ok(database(form.get("DBInstanceIdentifier") ?? "", cloud.allocatedGib));
      case "GetMetricData":
        return ok(JSON.stringify({ MetricDataResults: [{ Id: "free", Values: [cloud.freeBytes, 1] }] }));
      case "GetSecretValue":
        return secretText(cloud.secrets[secretId(body)]);
      case "ListSecretVersionIds":
        return ok(versions(cloud.filled[secretId(body)]));
      default:
        return {
          status: 400,
          text: JSON.stringify({ __type: "UnknownOperationException", message: action }),
        };
    }
  }
}

function ok(text: string): { status: number; text: string } {
  return { status: 200, text };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function actionOf(body: string): string {
  return new URLSearchParams(body).get("Action") ?? "";
}

function secretId(body: string): string {
  return String((JSON.parse(body) as { SecretId: unknown }).SecretId);
}

function groups(cloud: FakeCloud, name: string): string {
  const members = Object.keys(cloud.instances).map((id) => {
    const state = cloud.starting?.includes(id) === true ? "Pending:Wait" : "InService";
    return `<member><InstanceId>${id}</InstanceId><LifecycleState>${state}</LifecycleState></member>`;
  });
  return `<DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
    <DescribeAutoScalingGroupsResult><AutoScalingGroups><member><AutoScalingGroupName>${name}</AutoScalingGroupName>
    <Instances>${members.join("")}</Instances></member></AutoScalingGroups></DescribeAutoScalingGroupsResult>
    </DescribeAutoScalingGroupsResponse>`;
}

function instances(cloud: FakeCloud, ids: readonly string[]): string {
  const items = ids.map(
    (id) =>
      `<item><instanceId>${id}</instanceId><privateIpAddress>${cloud.instances[id] ?? ""}</privateIpAddress></item>`,
  );
  return `<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet><item>
    <instancesSet>${items.join("")}</instancesSet></item></reservationSet></DescribeInstancesResponse>`;
}

function database(identifier: string, allocatedGib: number): string {
  return `<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult>
    <DBInstances><DBInstance><DBInstanceIdentifier>${identifier}</DBInstanceIdentifier>
    <AllocatedStorage>${String(allocatedGib)}</AllocatedStorage></DBInstance></DBInstances>
    </DescribeDBInstancesResult></DescribeDBInstancesResponse>`;
}

function secretText(text: string | undefined): { status: number; text: string } {
  if (text !== undefined) return ok(JSON.stringify({ SecretString: text }));
  return {
    status: 400,
    text: JSON.stringify({ __type: "ResourceNotFoundException", message: "Secrets Manager can't find it." }),
  };
}

function versions(filled: Date | undefined): string {
  const current = filled && {
    VersionId: "v",
    VersionStages: ["AWSCURRENT"],
    CreatedDate: filled.getTime() / 1000,
  };
  return JSON.stringify({ Versions: current === undefined ? [] : [current] });
}
