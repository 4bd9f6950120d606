/**
 * Finds the CloudFormation property that a provider property stands for. The two vocabularies differ in case
 * (`dbName`, `DBName`), in plurals (`tags`, `subnetIds`, `SubnetIDs`) and in the type's own name, which
 * CloudFormation likes to repeat (`identifier`, `DBInstanceIdentifier`).
 */
export function cloudFormationName(
  names: readonly string[],
  property: string,
  cloudFormationType: string,
): string | undefined {
  const byNormalName = new Map(names.map((name) => [normal(name), name]));
  for (const candidate of candidates(normal(property), shortName(cloudFormationType))) {
    const found = byNormalName.get(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lower case, without separators. */
function normal(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** `AWS::RDS::DBInstance` → `dbinstance`. */
function shortName(cloudFormationType: string): string {
  return normal(cloudFormationType.split("::").at(-1) ?? "");
}

function candidates(property: string, type: string): readonly string[] {
  const singular = property.replace(/ies$/, "y").replace(/s$/, "");
  const plain = [property, singular, `${property}s`, property.replace(/y$/, "ies")];
  const withoutKind = singular.replace(/(ids?|arn|name)$/, "");
  const withType = plain.flatMap((name) => [`${type}${name}`, `${type.replace(/^db/, "")}${name}`]);
  const withKind = [
    `${singular}id`,
    `${singular}ids`,
    `${singular}arn`,
    `${singular}arns`,
    `${singular}document`,
    `${singular}name`,
  ];
  const around = [`${property}configuration`, `${property}config`, property.replace(/config(uration)?$/, "")];
  return [...plain, ...withType, ...around, withoutKind, `${withoutKind}s`, ...withKind].filter(
    (name) => name !== "",
  );
}
