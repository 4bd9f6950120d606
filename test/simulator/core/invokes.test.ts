import { strict as assert } from "node:assert";
import { Cloud } from "../../../simulator";
import { invoke } from "../../../simulator/invokes";
import { policyDocument } from "../../../simulator/invokes/aws/policy-document";
import { create } from "../../../simulator/resource/lifecycle";

const config = { provider: "aws", account: "111111111111", region: "us-east-1", defaultTags: {} } as const;

function ask(
  token: string,
  args: Record<string, unknown> = {},
  cloud = new Cloud(),
): Readonly<Record<string, unknown>> {
  const answer = invoke({ token, args, cloud, config });
  assert.ok("result" in answer);
  return answer.result;
}

describe("lookups", () => {
  it("know who asks, and where", () => {
    assert.equal(ask("aws:index/getCallerIdentity:getCallerIdentity").accountId, "111111111111");
    assert.equal(ask("aws:index/getRegion:getRegion").region, "us-east-1");
    assert.equal(ask("aws:index/getRegion:getRegion", { region: "us-west-2" }).region, "us-west-2");
    assert.equal((ask("aws:index/getAvailabilityZones:getAvailabilityZones").names as string[]).length, 6);
    const elsewhere = ask("aws:index/getAvailabilityZones:getAvailabilityZones", { region: "sa-east-1" });
    assert.deepEqual(elsewhere.names, ["sa-east-1a", "sa-east-1b", "sa-east-1c"]);
    assert.deepEqual(elsewhere.zoneIds, ["sae1-az1", "sae1-az2", "sae1-az3"]);
  });

  it("give the same image on every run, another one in another region or for another processor", () => {
    const name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
    const image = (args: Record<string, unknown>): unknown =>
      ask("aws:ssm/getParameter:getParameter", args).value;
    assert.match(String(image({ name })), /^ami-0[0-9a-f]{16}$/);
    assert.equal(image({ name }), image({ name }));
    assert.notEqual(image({ name }), image({ name, region: "us-west-2" }));
    assert.notEqual(image({ name }), image({ name: name.replace("arm64", "x86_64") }));
  });

  it("find what AWS publishes, and refuse what it does not", () => {
    const list = ask("aws:ec2/getManagedPrefixList:getManagedPrefixList", {
      name: "com.amazonaws.us-east-1.s3",
    });
    assert.equal(list.id, "pl-63a5400a");
    const policy = ask("aws:cloudfront/getCachePolicy:getCachePolicy", { name: "Managed-CachingOptimized" });
    assert.equal(policy.id, "658327ea-f89d-4fab-a63d-7e88639e58f6");
    assert.equal(ask("aws:elb/getServiceAccount:getServiceAccount").id, "127311923021");
    assert.throws(
      () => ask("aws:cloudfront/getCachePolicy:getCachePolicy", { name: "Managed-Nonsense" }),
      /NoSuchCachePolicy: CloudFront has no policy Managed-Nonsense/,
    );
    assert.throws(() => ask("aws:ssm/getParameter:getParameter", { name: "/x" }), /ParameterNotFound/);
    assert.throws(() => ask("aws:route53/getZone:getZone", { name: "example.net" }), /NoSuchHostedZone/);
  });

  it("find what lives in the simulated cloud", () => {
    const cloud = new Cloud();
    const type = "aws:ssm/parameter:Parameter";
    const inputs = { name: "/core/size", type: "String", value: "3" };
    create({ cloud, config, urn: `urn:pulumi:s::p::${type}::size`, type }, inputs);
    assert.equal(ask("aws:ssm/getParameter:getParameter", { name: "/core/size" }, cloud).value, "3");
  });

  it("refuse what nobody wrote", () => {
    assert.throws(() => ask("aws:eks/getCluster:getCluster"), /simulator\/invokes\/aws\/eks\.ts/);
    assert.throws(() => ask("docker:index/getNetwork:getNetwork"), /simulator\/invokes\/docker\.ts/);
  });
});

describe("policy documents", () => {
  const statements = [
    {
      sid: "Read",
      actions: ["s3:GetObject", "s3:ListBucket"],
      resources: ["arn:aws:s3:::b/&{aws:username}"],
      principals: [{ type: "Service", identifiers: ["a.amazonaws.com", "b.amazonaws.com"] }],
      conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["111111111111"] }],
    },
  ];

  it("are rendered as the provider renders them", () => {
    assert.deepEqual(JSON.parse(policyDocument({ statements }).json), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Read",
          Effect: "Allow",
          Action: ["s3:ListBucket", "s3:GetObject"],
          Resource: "arn:aws:s3:::b/${aws:username}",
          Principal: { Service: ["b.amazonaws.com", "a.amazonaws.com"] },
          Condition: { StringEquals: { "aws:SourceAccount": "111111111111" } },
        },
      ],
    });
    const any = [{ actions: ["*"], principals: [{ type: "*", identifiers: ["*"] }] }];
    assert.match(policyDocument({ statements: any }).minifiedJson, /"Principal":"\*"/);
    assert.ok(
      policyDocument({ statements }).minifiedJson.startsWith(
        '{"Version":"2012-10-17","Statement":[{"Sid":"Read"',
      ),
    );
  });

  it("are merged by sid, and refuse one sid twice in the sources", () => {
    const base = policyDocument({ statements }).json;
    const deny = [{ sid: "Read", effect: "Deny", actions: ["s3:*"], resources: ["*"] }];
    const merged = JSON.parse(policyDocument({ sourcePolicyDocuments: [base], statements: deny }).json) as {
      Statement: { Effect: string }[];
    };
    assert.deepEqual(
      merged.Statement.map(({ Effect }) => Effect),
      ["Deny"],
    );
    assert.throws(() => policyDocument({ sourcePolicyDocuments: [base, base] }), /sid "Read" more than once/);
  });
});
