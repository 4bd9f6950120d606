import { platformFolder, type InstanceFile } from "./files";
import type { InstanceFacts } from "./instance-facts";

/**
 * Collects the application's environment when it starts: settings, then secrets, then what the tier adds.
 * The file lies in memory, readable by root only, and is written anew at each start, so a rotated secret arrives by
 * restart. Values travel through pipes, never through arguments: those are visible to every process.
 */
const script = `#!/bin/bash
set -euo pipefail
umask 077
# shellcheck source=/dev/null
source ${platformFolder}/instance.env
sources=${platformFolder}/environment.json
mkdir -p /run/application
exec 9>/run/application/lock
flock 9

all=$(aws ssm get-parameters-by-path --path "$PARAMETER_PATH" --recursive --with-decryption --output json |
  jq -c '[.Parameters[] | {(.Name | split("/") | last): .Value}] | add // {}')

while read -r prefix arn; do
  if ! secret=$(aws secretsmanager get-secret-value --secret-id "$arn" --query SecretString --output text); then
    echo "Secret $prefix ($arn) has no value yet, or may not be read: the application cannot start without it." >&2
    exit 1
  fi
  all=$(printf '%s' "$secret" | jq -cRs --arg prefix "$prefix" --slurpfile all <(printf '%s' "$all") '
    . as $text | (try fromjson catch null) as $json
    | $all[0] + if ($json | type) == "object"
      then ($json | with_entries(.key |= $prefix + "_" + ascii_upcase | .value |= tostring))
      else {($prefix): $text} end')
done < <(jq -r '.secrets | to_entries[] | "\\(.key) \\(.value)"' "$sources")

printf '%s' "$all" | jq -r --slurpfile sources "$sources" '
  (. + $sources[0].variables) as $known
  | def composed: gsub("\\\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\\\\}";
      .name as $name | $known[$name] // error("a composed variable needs \\($name), which is not set") | @uri);
  $known + ($sources[0].composed | map_values(composed)) | to_entries[]
  | if .value | test("\\n") then error("\\(.key) holds a line break, which an environment file cannot") else . end
  | "\\(.key)=\\(.value)"' >/run/application/environment.new
mv /run/application/environment.new /run/application/environment
`;

/** The script, and the list of what it collects. */
export function applicationEnvironment(facts: InstanceFacts): InstanceFile[] {
  const sources = {
    secrets: facts.secretArns,
    variables: facts.environmentVariables,
    composed: facts.composedVariables,
  };
  return [
    { path: `${platformFolder}/application-environment`, content: script, permissions: "0755" },
    {
      path: `${platformFolder}/environment.json`,
      content: `${JSON.stringify(sources)}\n`,
      permissions: "0644",
    },
  ];
}
