import { gzipSync } from "node:zlib";
import { unknown, type Value } from "../../../policies/kit/value";
import { ebsEncrypted } from "../../../policies/rules/compute/ebs-encrypted";
import { instanceRoleAttached } from "../../../policies/rules/compute/instance-role-attached";
import { launchTemplateHopLimit } from "../../../policies/rules/compute/launch-template-hop-limit";
import { launchTemplateImdsv2 } from "../../../policies/rules/compute/launch-template-imdsv2";
import { launchTemplateNoPublicIp } from "../../../policies/rules/compute/launch-template-no-public-ip";
import { userdataNoSecrets } from "../../../policies/rules/compute/userdata-no-secrets";
import { of, rows, type Row } from "../rows";

type Inputs = Readonly<Record<string, Value>>;

const template = of("aws:ec2/launchTemplate:LaunchTemplate");
const instance = of("aws:ec2/instance:Instance");
const configuration = of("aws:ec2/launchConfiguration:LaunchConfiguration");
const spot = of("aws:ec2/spotInstanceRequest:SpotInstanceRequest");
const spotFleet = of("aws:ec2/spotFleetRequest:SpotFleetRequest");
const subnet = (type: string, inputs = {}) => of(type)(inputs, { name: "subnet" });
const fromTemplate: Inputs = { launchTemplate: { id: unknown } };

for (const machine of [template, instance, configuration, spot]) {
  const metadata = (metadataOptions: Value) => machine({ metadataOptions });
  rows(launchTemplateImdsv2, [
    ["required", "pass", metadata({ httpTokens: "required" })],
    ["optional", "fail", metadata({ httpTokens: "optional" })],
    ["unset", "fail", metadata({})],
    ["no options", "fail", machine()],
    ["no endpoint", "pass", metadata({ httpEndpoint: "disabled" })],
    ["unknown", "not-evaluated", metadata({ httpTokens: unknown })],
  ]);
  rows(launchTemplateHopLimit, [
    ["one", "pass", metadata({ httpPutResponseHopLimit: 1 })],
    ["two", "fail", metadata({ httpPutResponseHopLimit: 2 })],
    ["unset", "fail", metadata({})],
    ["unknown", "not-evaluated", metadata({ httpPutResponseHopLimit: unknown })],
    ["no endpoint", "not-applicable", metadata({ httpEndpoint: "disabled" })],
  ]);
}
rows(launchTemplateImdsv2, [
  ["an instance from a template", "not-applicable", instance(fromTemplate)],
  [
    "one that overrides its template",
    "fail",
    instance({ ...fromTemplate, metadataOptions: { httpTokens: "optional" } }),
  ],
  [
    "the account's defaults",
    "fail",
    of("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults")({ httpTokens: "no-preference" }),
  ],
]);
rows(launchTemplateHopLimit, [["an instance from a template", "not-applicable", instance(fromTemplate)]]);

const interfaces = (associatePublicIpAddress: Value): Inputs => ({
  networkInterfaces: [{ associatePublicIpAddress }],
});
const inSubnet = { from: { subnetId: ["subnet"] } };
rows(launchTemplateNoPublicIp, [
  ["a template that says no", "pass", template(interfaces("false"))],
  ["a template that says yes", "fail", template(interfaces("true"))],
  ["a template that says nothing", "pass", template()],
  ["a template, unknown", "not-evaluated", template(interfaces(unknown))],
  ["an instance that says yes", "fail", instance({ associatePublicIpAddress: true })],
  [
    "an instance that says no in a public subnet",
    "pass",
    instance({ associatePublicIpAddress: false, subnetId: unknown }, inSubnet),
    subnet("aws:ec2/subnet:Subnet", { mapPublicIpOnLaunch: true }),
  ],
  [
    "an instance that leaves it to a public subnet",
    "fail",
    instance({ subnetId: unknown }, inSubnet),
    subnet("aws:ec2/subnet:Subnet", { mapPublicIpOnLaunch: true }),
  ],
  [
    "an instance that leaves it to a private subnet",
    "pass",
    instance({ subnetId: unknown }, inSubnet),
    subnet("aws:ec2/subnet:Subnet"),
  ],
  [
    "an instance in the default VPC",
    "fail",
    instance({ subnetId: unknown }, inSubnet),
    subnet("aws:ec2/defaultSubnet:DefaultSubnet"),
  ],
  ["a launch configuration", "fail", configuration({ associatePublicIpAddress: true })],
  ["a spot instance", "fail", spot({ associatePublicIpAddress: true })],
  ["a spot fleet", "fail", spotFleet({ launchSpecifications: [{ associatePublicIpAddress: true }] })],
  ["an Elastic IP of an instance", "fail", of("aws:ec2/eip:Eip")({ instance: unknown })],
  ["an Elastic IP for NAT", "not-applicable", of("aws:ec2/eip:Eip")({ domain: "vpc" })],
  [
    "an Elastic IP, associated",
    "fail",
    of("aws:ec2/eipAssociation:EipAssociation")({ networkInterfaceId: unknown }),
  ],
]);

const mapping = (ebs: Value) => template({ blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs }] });
const root = { rootBlockDevice: { encrypted: true } };
rows(ebsEncrypted, [
  ["a template", "pass", mapping({ encrypted: "true" })],
  ["a template that says no", "fail", mapping({ encrypted: "false" })],
  ["a template that says nothing", "fail", mapping({})],
  ["a template without volumes", "fail", template()],
  [
    "a template, one of two",
    "fail",
    template({ blockDeviceMappings: [{ ebs: { encrypted: "true" } }, { ebs: {} }] }),
  ],
  [
    "a template, a device taken away",
    "pass",
    template({ blockDeviceMappings: [{ ebs: { encrypted: "true" } }, { noDevice: "true" }] }),
  ],
  ["a template, unknown", "not-evaluated", mapping({ encrypted: unknown })],
  ["a template, from a snapshot", "not-evaluated", mapping({ snapshotId: "snap-1" })],
  ["an instance", "pass", instance(root)],
  ["an instance that says nothing", "fail", instance()],
  ["an instance from a template", "pass", instance(fromTemplate)],
  [
    "an instance, second volume",
    "fail",
    instance({ ...root, ebsBlockDevices: [{ deviceName: "/dev/sdf" }] }),
  ],
  ["a launch configuration", "fail", configuration({ rootBlockDevice: { encrypted: false } })],
  [
    "a spot fleet",
    "fail",
    spotFleet({ launchSpecifications: [{ rootBlockDevices: [{ encrypted: false }] }] }),
  ],
  ["a spot fleet from templates", "not-applicable", spotFleet({ launchTemplateConfigs: [{}] })],
  ...["aws:ebs/volume:Volume", "aws:ebs/snapshotCopy:SnapshotCopy", "aws:ec2/amiCopy:AmiCopy"].flatMap(
    (type): Row[] => [
      [`${type}, encrypted`, "pass", of(type)({ encrypted: true })],
      [`${type}, unset`, "fail", of(type)()],
      [`${type}, unknown`, "not-evaluated", of(type)({ encrypted: unknown })],
    ],
  ),
]);

rows(instanceRoleAttached, [
  ["by ARN", "pass", template({ iamInstanceProfile: { arn: unknown } })],
  ["unknown", "pass", template({ iamInstanceProfile: unknown })],
  ["empty", "fail", template({ iamInstanceProfile: {} })],
  ["unset", "fail", template()],
  ["an instance", "pass", instance({ iamInstanceProfile: "profile" })],
  ["an instance without", "fail", instance({ iamInstanceProfile: "" })],
  ["an instance from a template", "not-applicable", instance(fromTemplate)],
  ["a spot fleet", "fail", spotFleet({ launchSpecifications: [{ iamInstanceProfileArn: "arn:x" }, {}] })],
]);

const base64 = (text: string) => Buffer.from(text).toString("base64");
const zipped = (text: string) => gzipSync(text).toString("base64");
// put together here, so that no scanner takes this file for a leak
const accessKey = ["AKIA", "IOSFODNN7EXAMPLE"].join("");
rows(userdataNoSecrets, [
  ["a setting", "pass", template({ userData: base64("STAGE_NAME=production-east\n") })],
  ["where a password is", "pass", template({ userData: base64("DB_PASSWORD=/mailgenius/db/password\n") })],
  ["a harmless script", "pass", template({ userData: base64("#!/bin/bash\ndnf install -y docker\n") })],
  [
    "a reference",
    "pass",
    template({ userData: base64("DB_PASSWORD_ARN=arn:aws:secretsmanager:us-east-1:1:secret:x\n") }),
  ],
  [
    "a variable",
    "pass",
    template({ userData: base64('export DB_PASSWORD="$(cat /run/secret)"\nTOKEN=$TOKEN\n') }),
  ],
  ["a password", "fail", template({ userData: base64("export DB_PASSWORD=correct-horse\n") })],
  ["a password in JSON", "fail", template({ userData: base64('{"password": "correct-horse"}') })],
  ["an access key", "fail", template({ userData: base64(`export KEY_ID=${accessKey}\n`) })],
  ["an access key, zipped", "fail", template({ userData: zipped(`export KEY_ID=${accessKey}\n`) })],
  [
    "an access key in a file in a file",
    "fail",
    template({ userData: base64(`content: ${zipped(`${"#".repeat(40)}\nKEY_ID=${accessKey}\n`)}`) }),
  ],
  [
    "a URL with a password",
    "fail",
    instance({ userData: "DATABASE_URL=postgres://app:hunter22@db:5432/app" }),
  ],
  ["base64 beside it", "fail", instance({ userDataBase64: base64("API_KEY=0123456789abcdef") })],
  ["in a spot fleet", "fail", spotFleet({ launchSpecifications: [{ userData: "SECRET=abcdef123456" }] })],
  ["unknown", "not-evaluated", template({ userData: unknown })],
  ["unset", "not-applicable", configuration()],
]);
