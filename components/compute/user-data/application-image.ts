import { platformFolder, type InstanceFile } from "./files";

/** Fetches the image unless it is there; several processes may ask at once. The registry's token stays in memory. */
const script = `#!/bin/bash
set -euo pipefail
# shellcheck source=/dev/null
source ${platformFolder}/instance.env
mkdir -p "$DOCKER_CONFIG"
exec 9>/run/application/image.lock
flock 9
if docker image inspect "$IMAGE" >/dev/null 2>&1; then exit 0; fi
for attempt in 1 2 3 4 5; do
  if [[ -n $ECR_REGION ]]; then
    aws ecr get-login-password --region "$ECR_REGION" |
      docker login --username AWS --password-stdin "$REGISTRY" || true
  fi
  if docker pull --quiet "$IMAGE"; then exit 0; fi
  echo "Attempt $attempt to pull $IMAGE failed." >&2
  sleep $((attempt * 5))
done
exit 1
`;

export function applicationImage(): InstanceFile[] {
  return [{ path: `${platformFolder}/application-image`, content: script, permissions: "0755" }];
}
