/** Most that EC2 accepts for user data, in bytes before the base64 encoding (EC2 User Guide, instance user data). */
export const userDataLimitBytes = 16_384;

/** User data as a launch template wants it. Throws when EC2 would refuse it. */
export function encodeUserData(fleet: string, document: string): string {
  const bytes = Buffer.from(document, "utf8");
  if (bytes.length > userDataLimitBytes) {
    throw new Error(
      `Fleet "${fleet}": the user data has ${bytes.length} bytes, EC2 takes ${userDataLimitBytes}. ` +
        `Deliver what is large (the nginx configuration, scripts) from S3 instead of inside the document.`,
    );
  }
  return bytes.toString("base64");
}
