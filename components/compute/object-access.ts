import * as pulumi from "@pulumi/pulumi";
import type { Place } from "../place";
import { allow, type AllowStatement } from "./policy-statement";

export interface ObjectAccessArgs {
  readonly objectReadArns?: readonly pulumi.Input<string>[];
  readonly uploadsBucketArn?: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
}

/** Objects that instances read, uploads that they read and write, and the key of both by way of S3 only. */
export function objectAccess(
  { region }: Place,
  { objectReadArns = [], uploadsBucketArn, keyArn }: ObjectAccessArgs,
): AllowStatement[] {
  if (objectReadArns.length === 0 && uploadsBucketArn === undefined) return [];
  const viaS3 = { StringEquals: { "kms:ViaService": [`s3.${region}.amazonaws.com`] } };
  return [
    ...(objectReadArns.length === 0 ? [] : [allow("ReadObjects", ["s3:GetObject"], objectReadArns)]),
    ...(uploadsBucketArn === undefined
      ? []
      : [
          allow("ListUploads", ["s3:ListBucket"], uploadsBucketArn),
          allow(
            "Uploads", // a deletion leaves a marker: earlier versions stay until the bucket's lifecycle ends them
            ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
            pulumi.interpolate`${uploadsBucketArn}/*`,
          ),
        ]),
    allow(
      "ObjectKey",
      uploadsBucketArn === undefined ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"],
      keyArn,
      viaS3,
    ),
  ];
}
