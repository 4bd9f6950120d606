import { dashboardBody, type DashboardBody, type DashboardWidget } from "./schema";

/** Metrics of all widgets together that one dashboard may hold. */
const mostMetrics = 2500;

/** What is wrong with the text of a body; nothing: CloudWatch would show it. */
export function dashboardFaults(text: string): readonly string[] {
  const parsed = dashboardBody.safeParse(fromJson(text));
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`);
  }
  const { widgets } = parsed.data;
  return [...tooMany(parsed.data), ...widgets.flatMap(formulaFaults), ...overlaps(widgets)];
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function tooMany({ widgets }: DashboardBody): readonly string[] {
  const count = widgets.reduce(
    (sum, each) => sum + (each.type === "metric" ? each.properties.metrics.length : 0),
    0,
  );
  return count > mostMetrics ? [`body: ${count} metrics; one dashboard holds ${mostMetrics}`] : [];
}

/** Ids are unique in a widget, and a formula names no other. */
function formulaFaults(widget: DashboardWidget, index: number): readonly string[] {
  if (widget.type !== "metric") return [];
  const options = widget.properties.metrics
    .map((metric) => metric.at(-1))
    .filter((last) => typeof last === "object");
  const ids = options.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const twice = ids
    .filter((id, position) => ids.indexOf(id) !== position)
    .map((id) => `the id ${id} is there twice`);
  const unknown = options
    .flatMap((option) => ("expression" in option ? namesIn(option.expression) : []))
    .filter((name) => !ids.includes(name))
    .map((name) => `a formula names ${name}, which is no id here`);
  return [...twice, ...unknown].map((fault) => `widgets.${index}: ${fault}`);
}

/** Lower-case words of a formula; what stands in quotation marks is none. */
function namesIn(formula: string): readonly string[] {
  return formula.replace(/'[^']*'|"[^"]*"/g, "").match(/\b[a-z]\w*/g) ?? [];
}

function overlaps(widgets: readonly DashboardWidget[]): readonly string[] {
  return widgets.flatMap((one, index) =>
    widgets
      .slice(index + 1)
      .flatMap((other, distance) =>
        covers(one, other) ? [`widgets.${index} and widgets.${index + 1 + distance} lie on one another`] : [],
      ),
  );
}

function covers(one: DashboardWidget, other: DashboardWidget): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
