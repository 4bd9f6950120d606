import { spawnSync } from "node:child_process";

/** The programs that a measurement needs and this machine has not. */
export function missingPrograms(): readonly string[] {
  return ["nginx", "wrk", "openssl"].filter(
    (program) => spawnSync(program, ["-v"], { stdio: "ignore" }).error !== undefined,
  );
}
