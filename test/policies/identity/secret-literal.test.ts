import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { Estate } from "../../../policies/kit/estate";
import { evaluate } from "../../../policies/kit/evaluate";
import type { SubjectData } from "../../../policies/kit/subject";
import { unknown } from "../../../policies/kit/value";
import { noSecretLiteral } from "../../../policies/rules/identity/no-secret-literal";
import { secretsIn } from "../../../policies/kit/secret-shapes";
import type { Written } from "../judge";
import { judge } from "../judge";
import { judgeIn, of } from "../rows";

// Put together here, so that no file of ours holds the shape of a secret.
const put = (...parts: readonly string[]): string => parts.join("");
const letters = "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA7b";
const key = put("AKIA", "Q7RS9TU1VW3XY5ZA");
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0In0", letters].join(".");
const inUrl = (password: string): string => `postgresql://vdx:${password}@db.internal:5432/vdx`;

const secrets: Readonly<Record<string, string>> = {
  "AWS access key": key,
  "AWS secret access key": `AWS_SECRET_ACCESS_KEY=${letters}`,
  "private key": put("-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE"),
  "OpenSSH key": put("-----BEGIN OPENSSH ", "PRIVATE KEY-----"),
  "Slack token": `xoxb-${letters}`,
  "Slack webhook": put("https://hooks.slack.com/services/T", "0A1B2C3D/B", "0A1B2C3D/", letters.slice(0, 24)),
  "PagerDuty integration": `https://events.pagerduty.com/integration/${"0123456789abcdef".repeat(2)}/enqueue`,
  "PagerDuty routing key": `{"routing_key":"${"0123456789abcdef".repeat(2)}"}`,
  "Resend key": `re_${letters.slice(0, 8)}_${letters.slice(0, 24)}`,
  "Stripe key": put("sk_", "live_", letters),
  "Stripe webhook": `whsec_${letters}`,
  "GitHub token": `ghp_${letters}`,
  "GitHub fine-grained token": `github_pat_${letters}`,
  "SendGrid key": `SG.${letters.slice(0, 22)}.${letters}`,
  JWT: `Bearer ${jwt}`,
  "password in a URL": inUrl("hunter2"),
  "password in a Redis URL": "rediss://:hunter2@cache.internal:6379",
  "password of a subscription": "host=primary-db user=replica password=pass",
  "VDX's placeholder": "vdx_secret",
  "MailGenius's placeholder": "CREATE USER r ENCRYPTED PASSWORD 'replica_password'",
  "Email Gateway's placeholder": "export DB_PASSWORD=your_password",
  "VDX's placeholder of a token": "your-super-secret-key-change-me",
  "MailGenius's placeholder of PagerDuty": "your-pagerduty-key",
};
const harmless: readonly string[] = [
  "postgresql://vdx:$DB_PASSWORD@db:5432/vdx",
  "postgresql://vdx:${DB_PASSWORD}@db:5432/vdx",
  "https://sqs.us-east-1.amazonaws.com/111111111111/queue",
  "arn:aws:secretsmanager:us-east-1:111111111111:secret:vdx-db-credentials-AbCdEf",
  "sha256:b71b6e0c7407ae33189a1df6500adf14f8614727599d15be42f71aef7b0fe6a9",
  "git@github.com:company/estate.git",
  "mailto:ops@example.net",
  "https://hooks.slack.com/services/...",
  "ecdsa-p256:MEUCIQ@host",
];

describe("secretsIn", () => {
  for (const [what, text] of Object.entries(secrets)) {
    it(`finds a ${what}`, () => {
      assert.ok(secretsIn(text).length > 0);
      assert.ok(secretsIn(`#!/bin/sh\necho "${text}"`).length > 0, "within a text");
      assert.ok(secretsIn(Buffer.from(`#!/bin/sh\n${text}\n`).toString("base64")).length > 0, "in base64");
      assert.ok(secretsIn(gzipSync(`#!/bin/sh\n${text}\n`).toString("base64")).length > 0, "zipped");
    });
  }
  for (const text of harmless) {
    it(`leaves alone ${text}`, () => {
      assert.deepEqual(secretsIn(text), []);
    });
  }
});

const lambda = of("aws:lambda/function:Function");
const database = of("aws:rds/instance:Instance");
const parameter = of("aws:ssm/parameter:Parameter");
const version = of("aws:secretsmanager/secretVersion:SecretVersion");
const password = of("random:index/randomPassword:RandomPassword")({ length: 32 }, { name: "password" });
const from = (input: string): Partial<Written> => ({ from: { [input]: ["password"] } });

const dataOf = (type: string, inputs: Written["inputs"] = {}): SubjectData => ({
  urn: `urn:pulumi:prod::mail-estate::${type}::subject`,
  type,
  name: "subject",
  inputs,
  options: { protect: false, ignoreChanges: [], retainOnDelete: false },
  propertyDependencies: {},
});

const table: readonly (readonly [what: string, result: string, ...all: readonly [Written, ...Written[]]])[] =
  [
    [
      "nothing secret",
      "pass",
      lambda({ environment: { variables: { SECRET_ARN: "arn:aws:secretsmanager:…" } } }),
    ],
    ["a key deep in a block", "fail", lambda({ environment: { variables: { A: ["x", { b: key }] } } })],
    ["a key in a tag", "fail", lambda({ tags: { Note: key } })],
    [
      "a key in a type nobody thought of",
      "fail",
      of("docker:index/container:Container")({ envs: [`K=${key}`] }),
    ],
    [
      "a key beside a generated value",
      "fail",
      lambda({ environment: { variables: { A: key } } }, from("environment")),
      password,
    ],
    ["a literal password", "fail", database({ password: "hunter2hunter2" })],
    ["a generated password", "pass", database({ password: "generated-9f8e7d" }, from("password")), password],
    ["a password that is not known yet", "pass", database({ password: unknown }, from("password")), password],
    ["a secret written by hand", "fail", version({ secretString: '{"password":"hunter2"}' })],
    [
      "a secret with a generated URL",
      "pass",
      version({ secretString: inUrl("generated-9f8e7d") }, from("secretString")),
      password,
    ],
    [
      "a literal parameter with a secret's name",
      "fail",
      parameter({ name: "/vdx/production/JWT_SECRET", value: "hunter2" }),
    ],
    [
      "a literal parameter with a harmless name",
      "pass",
      parameter({ name: "/vdx/production/POOL_MAX", value: "50" }),
    ],
    [
      "a parameter that names a secret",
      "pass",
      parameter({ name: "/vdx/DB_PASSWORD", value: "arn:aws:secretsmanager:…" }),
    ],
    ["unknown id", "pass", lambda({ role: unknown })],
    ["unknown text", "not-evaluated", lambda({ environment: unknown })],
    [
      "unknown part of a text, a key beside it",
      "fail",
      lambda({ environment: { variables: { A: unknown, B: key } } }),
    ],
    ["unset", "pass", lambda()],
    ["makes secrets", "not-applicable", password],
  ];

describe(noSecretLiteral.name, () => {
  for (const [what, result, subject, ...others] of table) {
    it(`${result}: ${what}`, () => {
      assert.equal(judge(noSecretLiteral, subject, ...others).result, result);
    });
  }

  it("tells a password in a URL that was generated from one that was written beside it", () => {
    const written = (text: string): string => {
      const subjects = [
        dataOf("aws:secretsmanager/secretVersion:SecretVersion", { secretString: inUrl(text) }),
        dataOf(password.type, {}),
      ] as const;
      const outputs = new Map([[subjects[1].urn, { result: "generated-9f8e7d" }]]);
      const estate = new Estate(
        [{ ...subjects[0], propertyDependencies: { secretString: [subjects[1].urn] } }, subjects[1]],
        outputs,
      );
      return evaluate([{ ...noSecretLiteral, types: [subjects[0].type] }], estate)[0]?.verdict.result ?? "";
    };
    assert.equal(written("generated-9f8e7d"), "pass");
    assert.equal(written("hunter2"), "fail");
  });

  it("takes the documents' placeholders on the developer's machine, and nowhere else", () => {
    const container = { envs: ["POSTGRES_PASSWORD=vdx_secret", `DATABASE_URL=${inUrl("vdx_secret")}`] };
    const results = ["dev", "staging", "prod"].map((stack) =>
      judgeIn(stack, noSecretLiteral, "docker:index/container:Container", container),
    );
    assert.deepEqual(results, ["pass", "fail", "fail"]);
    assert.equal(
      judgeIn("dev", noSecretLiteral, "docker:index/container:Container", { envs: [key] }),
      "fail",
    );
  });
});
