import { launchHookName, launchMarginSeconds, launchTimeoutSeconds } from "../launch-hook";
import { platformFolder, type InstanceFile } from "./files";

/**
 * Holds the instance back until its application answers at all: any HTTP status will do, because a broken mail server or
 * database must not stop a deployment. An image that cannot start gives up its instance, and the old ones stay.
 */
const script = `#!/bin/bash
set -uo pipefail
# shellcheck source=/dev/null
source ${platformFolder}/instance.env

answers() { curl --silent --output /dev/null --max-time 5 --insecure "$1"; }

ready() {
  local port unit
  for port in $PORTS; do
    answers "http://127.0.0.1:$port/" || return 1
  done
  if [[ -n $PROXY_URL ]]; then answers "$PROXY_URL" || return 1; fi
  for unit in $UNITS; do
    systemctl is-active --quiet "$unit" || return 1
  done
}

metadata() {
  local token
  token=$(curl --silent --fail --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' \\
    http://169.254.169.254/latest/api/token) || return 1
  curl --silent --fail --header "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/$1"
}

complete() {
  local instance group
  instance=$(metadata instance-id) || return 1
  group=$(aws ec2 describe-tags --query 'Tags[0].Value' --output text --filters \\
    "Name=resource-id,Values=$instance" Name=key,Values=aws:autoscaling:groupName) || return 1
  aws autoscaling complete-lifecycle-action --auto-scaling-group-name "$group" --instance-id "$instance" \\
    --lifecycle-hook-name "$HOOK_NAME" --lifecycle-action-result "$1"
}

# a process that serves nothing is believed after a minute without a restart
needed=1
if [[ -z $PORTS ]]; then needed=6; fi
seen=0
result=ABANDON
while (($(cut -d. -f1 /proc/uptime) < GATE_SECONDS)); do
  if ready; then seen=$((seen + 1)); else seen=0; fi
  if ((seen >= needed)); then
    result=CONTINUE
    break
  fi
  sleep 10
done
echo "$(date --iso-8601=seconds) $result after $(cut -d. -f1 /proc/uptime) seconds"
for attempt in 1 2 3 4 5; do
  if complete "$result"; then exit 0; fi
  echo "Attempt $attempt to report $result failed." >&2
  sleep $((attempt * 5))
done
exit 1
`;

const unit = `[Unit]
Description=Report to Auto Scaling whether the application answers

[Service]
Type=oneshot
TimeoutStartSec=${launchTimeoutSeconds}
StandardOutput=append:/var/log/launch-gate.log
StandardError=inherit
ExecStart=${platformFolder}/launch-gate
`;

/** The script, and the unit that cloud-init starts once in an instance's life. */
export function launchGate(): InstanceFile[] {
  return [
    { path: `${platformFolder}/launch-gate`, content: script, permissions: "0755" },
    { path: "/etc/systemd/system/launch-gate.service", content: unit, permissions: "0644" },
  ];
}

/** What the script reads from the instance's environment. */
export const launchGateVariables: Readonly<Record<string, string>> = {
  HOOK_NAME: launchHookName,
  GATE_SECONDS: String(launchTimeoutSeconds - launchMarginSeconds),
};
