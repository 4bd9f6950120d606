import { chosen, stated, type Fact } from "../../lib/facts";
import type { LogQuery } from "../../lib/log-facts";
import { translated } from "../translated";

const entry = ["level", "message", "userId"];

/** The document's commands on logs, as saved queries. */
export const logQueries: Readonly<Record<string, Fact<LogQuery>>> = {
  backend: stated(
    { title: "Backend, newest lines", from: [{ stream: "backend" }], result: { newest: 100 } },
    ["VDX-065", "VDX-177", "VDX-067"],
    "docker-compose logs -f backend",
  ),
  errors: translated(
    {
      title: "Errors of the backend",
      from: [{ stream: "backend" }],
      lines: { field: "level", is: ["error"] },
      result: { newest: 100, fields: entry },
    },
    ["VDX-066", "VDX-178", "VDX-C04"],
    'docker-compose logs backend | grep "level\\":\\"error"',
    "By the field, because the document's own sample has a blank after the colon, which the command does not find.",
  ),
  warnings: translated(
    {
      title: "Warnings of the backend",
      from: [{ stream: "backend" }],
      lines: { field: "level", is: ["warn"] },
      result: { newest: 100, fields: entry },
    },
    ["VDX-063"],
    "`warn`: Avisos importantes",
    "The second level of the document's four.",
  ),
  "errors-by-hour": translated(
    {
      title: "Errors of the backend by the hour",
      from: [{ stream: "backend" }],
      lines: { field: "level", is: ["error"] },
      result: { countedBy: "hour" },
    },
    ["VDX-068", "VDX-145"],
    "Revisar logs de erro",
    "The daily review begins with when they were.",
  ),
  "error-messages": translated(
    {
      title: "Most frequent errors of the backend",
      from: [{ stream: "backend" }],
      lines: { field: "level", is: ["error"] },
      result: { mostOften: ["message"], limit: 20 },
    },
    ["VDX-068", "VDX-145"],
    "Revisar logs de erro",
    "The daily review goes on with which there were.",
  ),
  "slow-queries": translated(
    {
      title: "Slow queries of the database",
      from: [{ database: "postgresql" }],
      lines: { words: ["LOG:  duration:"] },
      result: { newest: 50 },
    },
    ["VDX-178", "VDX-154"],
    "Analisar slow queries",
    "PostgreSQL logs each statement above log_min_duration_statement in a line of this form.",
  ),
  "first-boot": chosen(
    {
      title: "Starting instances",
      from: [{ stream: "machine" }],
      result: { newest: 100 },
    },
    ["VDX-177"],
    "An application that does not start may fail before its first own line: in the log of the instance's start.",
  ),
};
