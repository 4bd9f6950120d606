import { amazonLinux2023 } from "../../../nginx";
import { applicationInstances } from "./application-units";
import { platformFolder, type InstanceFile } from "./files";
import type { InstanceFacts } from "./instance-facts";

/** Installs and starts everything; may run again at any time. Order: first what reports, then what may fail. */
const script = `#!/bin/bash
set -euo pipefail
# shellcheck source=/dev/null
source ${platformFolder}/instance.env

for attempt in 1 2 3 4 5; do
  # shellcheck disable=SC2086
  if dnf install --assumeyes --quiet $PACKAGES; then break; fi
  if ((attempt == 5)); then
    echo "Packages could not be installed: $PACKAGES" >&2
    exit 1
  fi
  sleep $((attempt * 5))
done

/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \\
  -c "ssm:$AGENT_CONFIGURATION" || echo "The CloudWatch agent did not start." >&2

systemctl daemon-reload
systemctl enable --now docker
# shellcheck disable=SC2086
systemctl enable $UNITS
# shellcheck disable=SC2086
systemctl start --no-block $UNITS

if [[ -n $PROXY_URL ]]; then
  install -d -m 700 /etc/nginx/tls
  if [[ ! -f /etc/nginx/tls/instance.crt ]]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=instance \\
      -keyout /etc/nginx/tls/instance.key -out /etc/nginx/tls/instance.crt
  fi
  touch ${amazonLinux2023.blockList}
  install -m 644 ${platformFolder}/nginx.conf /etc/nginx/nginx.conf
  nginx -t
  systemctl enable --now nginx
  systemctl reload nginx
fi
`;

/** The script that cloud-init runs at first boot, and the proxy's configuration, where the tier has a proxy. */
export function setup({ proxyConfiguration }: InstanceFacts): InstanceFile[] {
  return [
    { path: `${platformFolder}/setup`, content: script, permissions: "0755" },
    // the place where delivery from S3 will come in: the file may be replaced and the setup run again
    ...(proxyConfiguration === undefined
      ? []
      : [
          { path: `${platformFolder}/nginx.conf`, content: proxyConfiguration, permissions: "0644" as const },
        ]),
  ];
}

/** What the script reads from the instance's environment. */
export function setupVariables(facts: InstanceFacts): Record<string, string> {
  const hasProxy = facts.proxyConfiguration !== undefined;
  return {
    PACKAGES: [
      "docker",
      "amazon-cloudwatch-agent",
      "jq",
      "logrotate",
      ...(hasProxy ? ["nginx", "openssl"] : []),
    ].join(" "),
    UNITS: applicationInstances(facts)
      .map((instance) => `application@${instance}.service`)
      .join(" "),
    PORTS: facts.ports.join(" "),
    PROXY_URL: hasProxy ? "https://127.0.0.1/" : "",
  };
}
