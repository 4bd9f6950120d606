import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { LogQuery } from "../../lib/log-facts";
import type { LogGroupsOf } from "./log-counts";
import { logQueryText } from "./log-query-text";

export interface SavedQueriesArgs {
  readonly queries: Readonly<Record<string, LogQuery>>;
  readonly logGroupsOf: LogGroupsOf;
  /** Folder that Logs Insights shows them in, for example `vdx/production`. */
  readonly folder: string;
}

/** What people look for in logs, ready to run in Logs Insights. */
export class SavedQueries extends pulumi.ComponentResource {
  constructor(name: string, args: SavedQueriesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:SavedQueries", name, {}, opts);
    for (const [id, query] of Object.entries(args.queries)) {
      new cloudwatch.QueryDefinition(
        `${name}-${id}`,
        {
          name: `${args.folder}/${id}`,
          logGroupNames: query.from.flatMap((source) => Object.values(args.logGroupsOf(source))),
          queryString: logQueryText(query),
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
