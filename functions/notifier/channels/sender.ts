import type { SendResult } from "../http";
import type { Message } from "../message";

/** Hands messages over on one channel. Answers failures instead of throwing them. */
export interface Sender {
  /** `deadline` in milliseconds since 1970. */
  send(recipient: string, message: Message, deadline: number): Promise<SendResult>;
  /** What is missing before anything can be sent, one line each; empty where all is there. */
  gaps(): Promise<readonly string[]>;
}

/** The value of a secret that people fill; undefined while they have not. Throws where it cannot be asked. */
export type ReadSecret = () => Promise<string | undefined>;
