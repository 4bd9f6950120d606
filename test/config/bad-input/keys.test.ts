import { mailgenius, vdx, refused } from "./cases";

const sections = "image, database, caches, tiers, web, frontend, uploads, alerting";
const top =
  "aws:region, aws:allowedAccountIds, aws:defaultTags, aws:profile, estate:environment, estate:owner, " +
  "estate:recoveryRegion, estate:protection, estate:network, estate:audit, estate:alerting, estate:machineImages, estate:systems";

refused("keys", [
  {
    title: "an unknown key at the top",
    path: ["estate:netwrok"],
    value: {},
    says: `estate:netwrok is unknown; allowed: ${top}. Did you mean "estate:network"?`,
  },
  {
    title: "an unknown namespace",
    path: ["etsate:owner"],
    value: "x",
    says: `etsate:owner is unknown; allowed: ${top}. Did you mean "estate:owner"?`,
  },
  {
    title: "an unknown key within",
    path: [...mailgenius, "databse"],
    value: {},
    says: `estate:systems.mailgenius.databse is unknown; allowed: ${sections}. Did you mean "database"?`,
  },
  {
    title: "an unknown system",
    path: ["estate:systems", "mailgenious"],
    value: {},
    says: 'estate:systems.mailgenious is unknown; allowed: mailgenius, email-gateway, vdx. Did you mean "mailgenius"?',
  },
  {
    title: "a missing key",
    path: [...vdx, "database", "multiAz"],
    value: undefined,
    says: "estate:systems.vdx.database.multiAz is missing; allowed: true or false.",
  },
  {
    title: "no system at all",
    path: ["estate:systems"],
    value: {},
    says: "estate:systems is {}; allowed: a section with one or more of mailgenius, email-gateway, vdx.",
  },
  {
    title: "a Redis group that the system does not have",
    path: [...vdx, "caches", "queue"],
    value: { nodeType: "cache.m7g.large", replicas: 1 },
    says: "estate:systems.vdx.caches.queue is unknown; allowed: cache. VDX has no other.",
  },
  {
    title: "a missing fleet",
    path: [...mailgenius, "tiers", "worker"],
    value: undefined,
    says:
      "estate:systems.mailgenius.tiers.worker is missing; allowed: a section like its neighbours. " +
      "MailGenius has app, worker, upload-worker.",
  },
  {
    title: "a key of the other way of writing a section",
    path: ["estate:protection"],
    value: { on: true, reason: "The estate moves to another account" },
    says: "estate:protection.reason is unknown; allowed: on.",
  },
  {
    title: "a frontend for a system that has none",
    path: [...mailgenius, "frontend"],
    value: { zone: { name: "mailgenius.com", id: "Z05MAILGENIUSCOM0001" }, hosts: ["app.mailgenius.com"] },
    says:
      "estate:systems.mailgenius.frontend is present; allowed: nothing. " +
      "It is not documented that MailGenius has a static frontend.",
  },
  {
    title: "no bucket for uploads where the system has one",
    path: [...vdx, "uploads"],
    value: undefined,
    says:
      "estate:systems.vdx.uploads is missing; allowed: the section of docs/configuration.md. " +
      "VDX has a bucket for uploads.",
  },
]);
