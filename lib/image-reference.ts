/** A container image, taken apart. */
export interface ImageReference {
  /** Host that serves the image. */
  readonly registry: string;
  /** Path of the repository below the host, without tag and digest. */
  readonly repository: string;
  /** `sha256:` and 64 hex digits: the only part that says exactly which image runs. */
  readonly digest: string;
  /** Present when the registry is Amazon ECR: the role must be allowed to pull from this repository. */
  readonly ecr?: { readonly accountId: string; readonly region: string };
}

const ecrHost = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

/**
 * Takes `registry/name@sha256:…` apart. A tag beside the digest is allowed and ignored.
 * Throws when the reference is not pinned by digest: a tag can be moved, and instances of one fleet would then differ.
 */
export function parseImageReference(reference: string): ImageReference {
  const [location = "", digest = "", ...rest] = reference.split("@");
  const slash = location.indexOf("/");
  const registry = location.slice(0, Math.max(slash, 0));
  const repository = location.slice(slash + 1).replace(/:[\w][\w.-]*$/, "");
  const hostLooksRight = /^[a-z0-9.-]+(?::\d+)?$/.test(registry) && /[.:]/.test(registry);
  const nameLooksRight = /^[a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*$/.test(repository);
  if (rest.length > 0 || !hostLooksRight || !nameLooksRight || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    throw new Error(
      `"${reference}" is not an image reference pinned by digest; ` +
        `write registry/name@sha256:<64 hex digits>. A tag alone could name another image tomorrow.`,
    );
  }
  const [, accountId, region] = ecrHost.exec(registry) ?? [];
  return {
    registry,
    repository,
    digest,
    ...(accountId !== undefined && region !== undefined && { ecr: { accountId, region } }),
  };
}
