import type { IdentityContext, TypeEntry } from "../entry";
import { digest, longestName, madeAnew, noCounterpart } from "./common";

function containerId({ hash }: IdentityContext): string {
  return digest("container", hash);
}

/** What docker update can change of a running container; anything else makes a new one. */
const changeable = ["cpuSet", "cpuShares", "maxRetryCount", "memory", "memorySwap", "restart"];
const ofTheProvider = [
  ...["attach", "containerReadRefreshTimeoutMilliseconds", "destroyGraceSeconds", "logs", "mustRun"],
  ...["removeVolumes", "rm", "start", "wait", "waitTimeout", "networkMode"],
];
const containerInputs = [
  ...["capabilities", "cgroupParent", "cgroupnsMode", "command", "cpuPeriod", "cpuQuota", "cpus"],
  ...[
    "deviceCgroupRules",
    "deviceReadBps",
    "deviceReadIops",
    "deviceRequests",
    "deviceWriteBps",
    "deviceWriteIops",
  ],
  ...["devices", "dns", "dnsOpts", "dnsSearches", "domainname", "entrypoints", "envs", "gpus", "groupAdds"],
  ...["healthcheck", "hostname", "hosts", "image", "init", "ipcMode", "labels", "logDriver", "logOpts"],
  ...[
    "memoryReservation",
    "mounts",
    "name",
    "networksAdvanced",
    "pidMode",
    "platform",
    "ports",
    "privileged",
  ],
  ...[
    "publishAllPorts",
    "readOnly",
    "runtime",
    "securityOpts",
    "shmSize",
    "stdinOpen",
    "stopSignal",
    "stopTimeout",
  ],
  ...[
    "storageOpts",
    "sysctls",
    "tmpfs",
    "tty",
    "ulimits",
    "uploads",
    "user",
    "usernsMode",
    "volumes",
    "workingDir",
  ],
];

/** A container on the machine. */
export const container: TypeEntry = {
  cloudFormation: noCounterpart,
  id: containerId,
  autoname: { property: "name", maxLength: longestName },
  replaces: madeAnew(...containerInputs),
  updates: Object.fromEntries(
    [...changeable, ...ofTheProvider].map((input) => [input, "docker update changes it"]),
  ),
  sets: [
    ...[
      "capabilities.adds",
      "capabilities.drops",
      "devices",
      "dns",
      "dnsOpts",
      "dnsSearches",
      "envs",
      "groupAdds",
    ],
    ...["hosts", "labels", "mounts", "networksAdvanced", "securityOpts", "ulimits", "uploads", "volumes"],
  ],
  outputs: (context) => ({
    bridge: "",
    containerLogs: "",
    hostname: containerId(context).slice(0, 12),
    networkDatas: [],
  }),
  references: [
    {
      path: "networksAdvanced[].name",
      to: ["docker:index/network:Network"],
      by: "name",
      except: /^(bridge|host|none)$/,
    },
  ],
  unique: [["name"]],
};
