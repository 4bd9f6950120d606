import { connect } from "node:tls";

const timeoutMs = 10_000;
const dayMs = 24 * 3600 * 1000;

/**
 * Days for which the certificate that a listener really serves is still good, below 0 when it has ended (EG-C24, MG-211). It
 * is read without being verified: an ended one must be counted, and verifying is the visit's part.
 */
export async function certificateDaysLeft(host: string, port = 443, now = Date.now()): Promise<number> {
  const validTo = await new Promise<string>((resolve, reject) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().valid_to);
      socket.end();
    });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error("no TLS handshake in time")));
    socket.on("error", reject);
  });
  const end = Date.parse(validTo);
  if (Number.isNaN(end)) throw new Error(`the certificate of ${host} names no end`);
  return (end - now) / dayMs;
}
