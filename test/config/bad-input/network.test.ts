import { vdx, refused } from "./cases";

const retention =
  "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";
const range =
  "a private range (10/8, 172.16/12, 192.168/16) from /16 to /20 without host bits, such as 10.20.0.0/16";

refused("network, accounts and protection", [
  {
    title: "two zones",
    path: ["estate:network", "zones"],
    value: ["us-east-1a", "us-east-1b"],
    says:
      'estate:network.zones is ["us-east-1a","us-east-1b"]; ' +
      "allowed: a list of 3 to 6 different availability zones of aws:region.",
  },
  {
    title: "the same zone twice",
    path: ["estate:network", "zones"],
    value: ["us-east-1a", "us-east-1a", "us-east-1b"],
    says:
      'estate:network.zones is ["us-east-1a","us-east-1a","us-east-1b"]; ' +
      "allowed: a list of 3 to 6 different availability zones of aws:region.",
  },
  {
    title: "a zone of another region",
    path: ["estate:network", "zones", 1],
    value: "us-west-2b",
    says: 'estate:network.zones[1] is "us-west-2b"; allowed: a zone of us-east-1, such as us-east-1a.',
  },
  {
    title: "a public range",
    path: ["estate:network", "cidr"],
    value: "8.8.0.0/16",
    says: `estate:network.cidr is "8.8.0.0/16"; allowed: ${range}.`,
  },
  {
    title: "a range with host bits",
    path: ["estate:network", "cidr"],
    value: "10.20.1.0/16",
    says: `estate:network.cidr is "10.20.1.0/16"; allowed: ${range}.`,
  },
  {
    title: "a range too small",
    path: ["estate:network", "cidr"],
    value: "10.20.0.0/21",
    says: `estate:network.cidr is "10.20.0.0/21"; allowed: ${range}.`,
  },
  {
    title: "the recovery region beside the estate",
    path: ["estate:recoveryRegion"],
    value: "us-east-1",
    says:
      'estate:recoveryRegion is "us-east-1"; allowed: another region than aws:region (us-east-1). ' +
      "Copies in the same region are lost with it (VDX-C21).",
  },
  {
    title: "an account id as a number",
    path: ["aws:allowedAccountIds", 0],
    value: 111111111111,
    says: 'aws:allowedAccountIds[0] is 111111111111; allowed: a quoted account id of 12 digits, such as "111111111111".',
  },
  {
    title: "two accounts",
    path: ["aws:allowedAccountIds"],
    value: ["111111111111", "222222222222"],
    says: 'aws:allowedAccountIds is ["111111111111","222222222222"]; allowed: a list of exactly one account id, in quotes.',
  },
  {
    title: "a host outside its zone",
    path: [...vdx, "web", "hosts", 0],
    value: "api.vdx.org",
    says:
      'estate:systems.vdx.web.hosts[0] is "api.vdx.org"; allowed: vdx.com or a name below it. ' +
      "Its zone could not prove the name to the certificate authority.",
  },
  {
    title: "a host that merely ends like its zone",
    path: [...vdx, "web", "hosts", 0],
    value: "notvdx.com",
    says:
      'estate:systems.vdx.web.hosts[0] is "notvdx.com"; allowed: vdx.com or a name below it. ' +
      "Its zone could not prove the name to the certificate authority.",
  },
  {
    title: "a number of days that CloudWatch does not know",
    path: ["estate:network", "flowLogRetentionDays"],
    value: 31,
    says:
      `estate:network.flowLogRetentionDays is 31; allowed: ${retention}. ` +
      "CloudWatch knows only these numbers of days.",
  },
  {
    title: "protection off without a reason",
    path: ["estate:protection"],
    value: { on: false, until: "2026-12-31" },
    says: "estate:protection.reason is missing; allowed: a sentence of 10 to 500 characters.",
  },
  {
    title: "protection off with an empty reason",
    path: ["estate:protection"],
    value: { on: false, reason: "because", until: "2026-12-31" },
    says: 'estate:protection.reason is "because"; allowed: a sentence of 10 to 500 characters.',
  },
  {
    title: "protection off without an end",
    path: ["estate:protection"],
    value: { on: false, reason: "The estate moves to another account" },
    says:
      "estate:protection.until is missing; allowed: a date such as 2026-12-31, at most 31 days ahead. " +
      "After it the guard and the policies take the protection for on.",
  },
  {
    title: "protection off until a day that does not exist",
    path: ["estate:protection"],
    value: { on: false, reason: "The estate moves to another account", until: "2026-02-30" },
    says:
      'estate:protection.until is "2026-02-30"; allowed: a date such as 2026-12-31, at most 31 days ahead. ' +
      "After it the guard and the policies take the protection for on.",
  },
]);
