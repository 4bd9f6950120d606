import assert from "node:assert/strict";
import { Queue } from "bullmq";
import { configurationOf } from "../../functions/metrics-poller/documented";
import type { RedisProgram } from "../redis-server";
import { assertOwn, withServers } from "./suite";

const programs: readonly RedisProgram[] = ["redis-server", "valkey-server"];

for (const program of programs) {
  withServers({ title: "queues as the metrics poller counts them", program, hasMonitor: true }, (servers) => {
    const mailgenius = () => configurationOf("mailgenius", servers().instancePort);
    const emailGateway = () => configurationOf("email-gateway", servers().instancePort);

    it("counts real BullMQ jobs, and tells a missing queue from an empty one", async () => {
      const connection = servers().redis.connection();
      const before = await servers().poll(mailgenius());
      assert.equal(before.values["QueueMissing/email-sending"], 1);
      assert.equal(before.values["QueueWaiting/email-sending"], undefined);
      assert.ok(
        before.lines.some(({ message }) => /which is not the same as an empty one/.test(String(message))),
      );
      assert.equal(await connection.dbsize(), 0, "looking for a queue must not make one");

      const queue = new Queue("email-sending", { connection });
      await queue.waitUntilReady();
      const empty = await servers().poll(mailgenius());
      assert.equal(empty.values["QueueMissing/email-sending"], 0);
      assert.equal(empty.values["QueueWaiting/email-sending"], 0);

      const jobs = Array.from({ length: 1000 }, (_, index) => ({ name: "send", data: { index } }));
      for (let batch = 0; batch < 10; batch += 1) await queue.addBulk(jobs);
      await queue.addBulk(jobs.slice(0, 7).map((job) => ({ ...job, opts: { delay: 3_600_000 } })));
      await queue.addBulk(jobs.slice(0, 5).map((job) => ({ ...job, opts: { priority: 2 } })));
      const full = await servers().poll(mailgenius());
      assert.equal(full.values["QueueWaiting/email-sending"], 10_005);
      assert.equal(full.values["QueueDelayed/email-sending"], 7);
      assert.equal(full.values["QueueActive/email-sending"], 0);
      assert.equal(full.values.WorkerFailureRate, undefined, "nothing has ended yet");
      await queue.pause();
      const paused = await servers().poll(mailgenius());
      assert.equal(paused.values["QueueWaiting/email-sending"], 10_005, "paused jobs wait too");
      await connection.rename("bull:email-sending:wait", "bull:email-sending:paused");
      const olderPaused = await servers().poll(mailgenius());
      assert.equal(olderPaused.values["QueueWaiting/email-sending"], 10_005, "as Bull pauses");
      await queue.obliterate({ force: true });
      await queue.close();
    });

    it("finds Email Gateway's queue in Bull's layout and under the printed key", async () => {
      const connection = servers().redis.connection();
      await connection.rpush("bull:email:send:wait", "1", "2", "3");
      await connection.zadd("bull:email:send:failed", 1, "4");
      await connection.zadd("bull:email:send:completed", 1, "5", 2, "6", 3, "7");
      await connection.rpush("bull:email:send:waiting", "8");
      const both = await servers().poll(emailGateway());
      assert.equal(both.values["QueueWaiting/email:send"], 4);
      assert.equal(both.values["QueueFailed/email:send"], 1);
      assert.equal(both.values.WorkerFailureRate, 25);
      await connection.flushall();
      const queue = new Queue("email", { connection }); // what BullMQ would make of it
      await queue.add("send", {});
      const modern = await servers().poll(emailGateway());
      assert.equal(modern.values["QueueWaiting/email:send"], 1);
      assertOwn(modern, "EmailGateway");
      await queue.obliterate({ force: true });
      await queue.close();
      await connection.flushall();
    });
  });
}
