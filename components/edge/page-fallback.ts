import * as cloudfront from "@pulumi/aws/cloudfront";
import type * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

/**
 * Runs inside CloudFront for every page: addresses of the single-page application (`/orders/7`) are answered by its one
 * page, names with a dot are files. An error page for "missing" would do the same to missing scripts, which browsers would
 * then keep for a year as HTML, and to requests that the web firewall stopped, which would look like success.
 */
export const pageFallbackCode = `function handler(event) {
  var request = event.request;
  var file = request.uri.split("/").pop();
  if (file.indexOf(".") === -1) request.uri = "/index.html";
  return request;
}
`;

/** The function, published. */
export function createPageFallback(parent: pulumi.Resource, name: string, tags: Tags): cloudfront.Function {
  return new cloudfront.Function(
    `${name}-page-fallback`,
    {
      runtime: "cloudfront-js-2.0",
      comment: "Answers addresses of the single-page application with its page",
      code: pageFallbackCode,
      publish: true,
      tags,
    },
    { parent },
  );
}
