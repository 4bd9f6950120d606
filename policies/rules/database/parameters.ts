import type { Subject } from "../../kit/subject";

/** The value of an engine parameter in a parameter group; undefined where the group leaves it at the engine's default. */
export function parameterOf(group: Subject, name: string): string | undefined {
  return group
    .blocks("parameters")
    .filter((parameter) => parameter.text("name") === name)
    .map((parameter) => parameter.text("value").toLowerCase())
    .at(-1);
}

/** Engine and major version of a parameter group's family: `aurora-postgresql16` is Aurora PostgreSQL, 16. */
export function familyOf(family: string): { engine: string; major: number } {
  const [, engine = family, major = "NaN"] = /^(.*?)-?(\d+)(?:\.\d+)?$/.exec(family) ?? [];
  return { engine, major: Number(major) };
}
