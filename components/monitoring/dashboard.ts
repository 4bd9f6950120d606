import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { PlannedDashboard } from "../../lib/dashboards/planned";
import { dashboardBody, type DashboardSources } from "./dashboard-body";

export interface DashboardArgs extends DashboardSources {
  readonly planned: PlannedDashboard;
}

/** One CloudWatch dashboard. It carries no tags: the provider takes none for it. */
export class Dashboard extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: DashboardArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:Dashboard", name, {}, opts);
    const dashboard = new cloudwatch.Dashboard(
      `${name}-body`,
      { dashboardName: args.planned.name, dashboardBody: dashboardBody(args.planned, args) },
      { parent: this },
    );
    this.arn = dashboard.dashboardArn;
    this.registerOutputs({ arn: this.arn });
  }
}
