import * as path from "node:path";
import type { InstanceFile } from "./files";
import { platformFolder } from "./files";
import type { InstanceFacts } from "./instance-facts";

/** Time a process has to finish what it is doing when it is asked to stop. */
const stopSeconds = 30;

/** Instances of the unit: one per port, or one worker. */
export function applicationInstances({ ports }: InstanceFacts): readonly string[] {
  return ports.length === 0 ? ["worker"] : ports.map(String);
}

/**
 * One systemd unit for all processes of the tier: `application@3000`, or `application@worker`.
 * Containers share the host's network: nginx finds them on 127.0.0.1, and instance credentials stay one hop away.
 */
export function applicationUnits(facts: InstanceFacts): InstanceFile[] {
  return [
    {
      path: "/etc/systemd/system/application@.service",
      content: applicationUnit(facts),
      permissions: "0644",
    },
    { path: "/etc/logrotate.d/application", content: rotation(facts), permissions: "0644" },
  ];
}

/**
 * Folders that container and instance share, for the files that the application writes by itself. Everybody may write there,
 * because an image may name any user; nobody may remove what is another's.
 */
function sharedFolders({ applicationLogFiles = {} }: InstanceFacts): readonly string[] {
  return [...new Set(Object.keys(applicationLogFiles).map((file) => path.posix.dirname(file)))];
}

function applicationUnit(facts: InstanceFacts): string {
  const { system, tier, image, command = [], ports } = facts;
  const folders = sharedFolders(facts);
  const run = [
    "/usr/bin/docker run --name application-%i --rm --init --network host --log-driver none",
    "--security-opt no-new-privileges --env-file /run/application/environment",
    ...(ports.length === 0 ? [] : ["--env PORT=%i"]),
    ...folders.map((folder) => `--volume ${folder}:${folder}`),
    image,
    ...command,
  ].join(" ");
  return `[Unit]
Description=${system} ${tier} %i
Wants=network-online.target
Requires=docker.service
After=network-online.target docker.service
StartLimitIntervalSec=0

[Service]
Environment=DOCKER_CONFIG=/run/application/docker
RuntimeDirectory=application
RuntimeDirectoryPreserve=yes
LogsDirectory=application
StandardOutput=append:/var/log/application/application.log
StandardError=inherit
ExecStartPre=${platformFolder}/application-image
ExecStartPre=${platformFolder}/application-environment
ExecStartPre=-/usr/bin/docker rm --force application-%i
${folders.map((folder) => `ExecStartPre=/usr/bin/install -d -m 1777 ${folder}\n`).join("")}ExecStart=${run}
ExecStop=/usr/bin/docker stop -t ${stopSeconds} application-%i
Restart=always
RestartSec=10
TimeoutStartSec=600
TimeoutStopSec=${stopSeconds * 2}

[Install]
WantedBy=multi-user.target
`;
}

/** Also of the shared folders: everybody may write there, so logrotate wants to be told as whom it works. */
function rotation(facts: InstanceFacts): string {
  const files = ["/var/log/application", ...sharedFolders(facts)].map((folder) => `${folder}/*.log`);
  return `${files.join(" ")} {
    su root root
    daily
    maxsize 100M
    rotate 3
    compress
    copytruncate
    missingok
    notifempty
}
`;
}
