import { mailgenius, vdx, refused } from "./cases";

refused("fleets", [
  {
    title: "a negative number of instances",
    path: [...vdx, "tiers", "backend", "desired"],
    value: -1,
    says:
      "estate:systems.vdx.tiers.backend.desired is -1; allowed: a whole number from 1 to 200 instances, " +
      "from minimum to maximum.",
  },
  {
    title: "a minimum below the documented floor",
    path: [...mailgenius, "tiers", "app", "minimum"],
    value: 1,
    says: "estate:systems.mailgenius.tiers.app.minimum is 1; allowed: at least 2. Asked for by MG-188, MG-C20.",
  },
  {
    title: "a desired number above the maximum",
    path: [...mailgenius, "tiers", "app", "desired"],
    value: 10,
    says: "estate:systems.mailgenius.tiers.app.desired is 10; allowed: 2 to 9, from minimum to maximum.",
  },
  {
    title: "a maximum below the minimum",
    path: [...mailgenius, "tiers", "app", "maximum"],
    value: 1,
    says: "estate:systems.mailgenius.tiers.app.maximum is 1; allowed: at least minimum (2).",
  },
  {
    title: "an instance too small for its heap",
    path: [...mailgenius, "tiers", "upload-worker", "instanceType"],
    value: "m7g.large",
    says:
      'estate:systems.mailgenius.tiers.upload-worker.instanceType is "m7g.large" with 8 GiB of memory; ' +
      "allowed: a type with more than 8 GiB. The process may use 8192 MiB by itself (MG-129).",
  },
  {
    title: "more processes than the database has connections",
    path: [...vdx, "tiers", "backend", "maximum"],
    value: 20,
    says:
      "estate:systems.vdx.tiers.backend.maximum is 20: all fleets at their maximum run 20 processes, each with up to " +
      "10 connections; allowed: at most 19 beside the other fleets. " +
      "Together they must stay below max_connections (200; VDX-019, VDX-099).",
  },
  {
    title: "more processes in two fleets together",
    path: ["estate:systems", "email-gateway", "tiers", "worker", "maximum"],
    value: 14,
    says:
      "estate:systems.email-gateway.tiers.worker.maximum is 14: all fleets at their maximum run 20 processes, " +
      "each with up to 10 connections; allowed: at most 13 beside the other fleets. " +
      "Together they must stay below max_connections (200; EG-G05, VDX-019).",
  },
]);
