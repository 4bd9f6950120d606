import { type ChildProcess, spawn } from "node:child_process";

/** Answers on its port, or on a free one for 0; tells its parent where it listens and, on demand, how many requests it has answered. */
const program = `
  let answered = 0;
  const server = require("node:http").createServer((request, response) => {
    answered += 1;
    request.resume();
    response.end("ok\\n");
  });
  server.listen(Number(process.argv[1]), "127.0.0.1", () => process.send(server.address()));
  process.on("message", () => process.send({ answered }));
  process.on("disconnect", () => process.exit());
`;

/** A process of its own behind the proxy, as on an instance. */
export class Upstream {
  private constructor(
    readonly port: number,
    private child: ChildProcess,
  ) {}

  static async start(): Promise<Upstream> {
    const { port, child } = await launch(0);
    return new Upstream(port, child);
  }

  /** Requests answered since it was started. */
  async answered(): Promise<number> {
    const said = message(this.child);
    this.child.send({});
    return ((await said) as { answered: number }).answered;
  }

  /** Ends it as a crash does: no answer is finished, no connection closed properly. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await ended;
  }

  /** Starts it again on the same port. */
  async restart(): Promise<void> {
    this.child = (await launch(this.port)).child;
  }
}

async function launch(wanted: number): Promise<{ port: number; child: ChildProcess }> {
  const child = spawn(process.execPath, ["--eval", program, String(wanted)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { port } = (await message(child)) as { port: number };
  return { port, child };
}

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (): void => {
      reject(new Error("the upstream ended"));
    };
    child.once("exit", ended);
    child.once("message", (said) => {
      child.off("exit", ended);
      resolve(said);
    });
  });
}
