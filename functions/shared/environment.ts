import { readFileSync } from "node:fs";

/** A required setting of the function. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new Error(
      `The environment variable ${name} is not set: the component that declares this function sets it.`,
    );
  }
  return value;
}

/** The certificate authorities in a file named by a setting; undefined where the setting is absent. */
export function authorities(name: string): string | undefined {
  const file = process.env[name];
  return file === undefined ? undefined : readFileSync(file, "utf8");
}
