import type * as pulumi from "@pulumi/pulumi";

/**
 * Sees the options of every resource below a component, which the recorder does not, and names buckets as the engine does
 * in a preview, which the recorder does not either: `<logical name>-1234567`.
 */
export class ObservedOptions {
  private readonly seen = new Map<string, pulumi.CustomResourceOptions>();

  /** To be given to the component. */
  readonly opts: pulumi.ComponentResourceOptions = {
    transformations: [
      ({ name, type, props, opts }) => {
        this.seen.set(`${type} ${name}`, opts);
        if (type !== "aws:s3/bucket:Bucket") return undefined;
        const { bucket = `${name}-1234567`, ...rest } = props as { readonly bucket?: string };
        return { props: { ...rest, bucket }, opts };
      },
    ],
  };

  /** Names of the protected resources, without component wrappers. */
  protected(): string[] {
    return [...this.seen]
      .filter(([key, { protect }]) => protect === true && key.startsWith("aws:"))
      .map(([key]) => key.replace(/^\S+ /, ""))
      .sort();
  }

  /** Logical names that a resource was told to wait for. */
  waitsFor(type: string, name: string): string[] {
    const { dependsOn } = this.seen.get(`${type} ${name}`) ?? {};
    const resources = (Array.isArray(dependsOn) ? dependsOn : [dependsOn]) as (pulumi.Resource | undefined)[];
    return resources.flatMap((resource) => (resource === undefined ? [] : [nameOf(resource)]));
  }
}

function nameOf(resource: pulumi.Resource): string {
  return (resource as unknown as { readonly __name: string }).__name;
}
