import { z } from "zod";

/**
 * The part of the CloudWatch agent's configuration that this project uses, from AWS's documentation ("Manually create or
 * edit the CloudWatch agent configuration file", "Collect process metrics with the procstat plugin", "Scrape additional
 * Prometheus sources"). The agent itself ignores what it does not know: here every unknown key is an error.
 */

const names = (allowed: readonly string[]) => z.array(z.enum(allowed)).min(1);

const section = (...allowed: readonly string[]) =>
  z.strictObject({
    measurement: names(allowed),
    metrics_collection_interval: z.number().int().min(1).max(172_800).optional(),
    drop_original_metrics: names(allowed).optional(),
  });

const resources = z.array(z.string().min(1)).min(1).max(256);

const procstat = z.strictObject({
  ...section(
    "cpu_time",
    "cpu_time_system",
    "cpu_time_user",
    "cpu_usage",
    "memory_data",
    "memory_locked",
    "memory_rss",
    "memory_stack",
    "memory_swap",
    "memory_vms",
    "num_threads",
    "pid",
    "pid_count",
    "read_bytes",
    "read_count",
    "write_bytes",
    "write_count",
  ).shape,
  // exactly one of exe, pattern and pid_file; this project uses the first
  exe: z.string().min(1).max(255),
});

/** Keys of `append_dimensions` with the only value that each may have. */
const ec2Dimensions = z.strictObject({
  ImageId: z.literal("${aws:ImageId}").optional(),
  InstanceId: z.literal("${aws:InstanceId}").optional(),
  InstanceType: z.literal("${aws:InstanceType}").optional(),
  AutoScalingGroupName: z.literal("${aws:AutoScalingGroupName}").optional(),
});

const regularExpression = z.string().refine((text) => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}, "is no regular expression");

const prometheus = z.strictObject({
  prometheus_config_path: z.string().regex(/^\//),
  log_group_name: z.string().min(1).max(512), // required outside ECS and EKS
  emf_processor: z.strictObject({
    metric_namespace: z.string().min(1).max(255),
    metric_unit: z.record(z.string(), z.string()).optional(),
    metric_declaration: z
      .array(
        z.strictObject({
          source_labels: z.array(z.string()).min(1),
          label_matcher: regularExpression,
          label_separator: z.string().optional(),
          metric_selectors: z.array(regularExpression).min(1),
          dimensions: z.array(z.array(z.string()).min(1).max(30)).min(1),
        }),
      )
      .min(1),
  }),
});

export const AgentConfiguration = z.strictObject({
  agent: z.strictObject({
    metrics_collection_interval: z.number().int().min(1).max(172_800),
    run_as_user: z.string().min(1),
  }),
  metrics: z.strictObject({
    append_dimensions: ec2Dimensions,
    aggregation_dimensions: z.array(z.array(z.string().min(1)).max(30)).min(1),
    metrics_collected: z.strictObject({
      mem: section(
        "active",
        "available",
        "available_percent",
        "buffered",
        "cached",
        "free",
        "inactive",
        "shared",
        "total",
        "used",
        "used_percent",
      ),
      disk: section(
        "free",
        "inodes_free",
        "inodes_total",
        "inodes_used",
        "total",
        "used",
        "used_percent",
      ).extend({
        resources,
        drop_device: z.boolean().optional(),
        ignore_file_system_types: z.array(z.string()).optional(),
      }),
      swap: section("free", "used", "used_percent"),
      diskio: section(
        "io_time",
        "iops_in_progress",
        "read_bytes",
        "read_time",
        "reads",
        "write_bytes",
        "write_time",
        "writes",
      ).extend({ resources }),
      netstat: section(
        "tcp_close",
        "tcp_close_wait",
        "tcp_closing",
        "tcp_established",
        "tcp_fin_wait1",
        "tcp_fin_wait2",
        "tcp_last_ack",
        "tcp_listen",
        "tcp_none",
        "tcp_syn_recv",
        "tcp_syn_sent",
        "tcp_time_wait",
        "udp_socket",
      ),
      procstat: z.array(procstat).min(1).max(255),
    }),
  }),
  logs: z.strictObject({
    metrics_collected: z.strictObject({ prometheus }).optional(),
    logs_collected: z.strictObject({
      files: z.strictObject({
        collect_list: z
          .array(
            z.strictObject({
              file_path: z.string().regex(/^\//),
              log_group_name: z.string().regex(/^[\w./#-]{1,512}$/),
              log_stream_name: z.string().regex(/^[^:*]+$/),
            }),
          )
          .min(1),
      }),
    }),
  }),
});

/** Prometheus' scrape configuration, as far as it is used. */
export const ScrapeConfiguration = z.strictObject({
  global: z.strictObject({
    scrape_interval: z.string().regex(/^\d+[ms]$/),
    scrape_timeout: z.string().regex(/^\d+[ms]$/),
  }),
  scrape_configs: z.array(
    z.strictObject({
      job_name: z.string().min(1),
      metrics_path: z.string().regex(/^\//),
      static_configs: z.array(
        z.strictObject({
          targets: z.array(z.string().regex(/^127\.0\.0\.1:\d+$/)).min(1),
          labels: z.record(z.string().regex(/^[a-zA-Z_]\w*$/), z.string()),
        }),
      ),
    }),
  ),
});
