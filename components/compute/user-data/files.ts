/** A file that cloud-init writes before anything is installed. */
export interface InstanceFile {
  readonly path: string;
  readonly content: string;
  /** Octal, as text. Everything belongs to root. */
  readonly permissions: "0644" | "0755";
}

/** Our own folder: files that a package would otherwise overwrite wait here until it is installed. */
export const platformFolder = "/opt/platform";
