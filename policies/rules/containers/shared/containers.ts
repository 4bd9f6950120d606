import { Subject } from "../../../kit/subject";
import { guarded, judgeEach } from "../../../kit/three-valued";
import { isObject, type Value } from "../../../kit/value";
import { fail, notApplicable, type Verdict } from "../../../kit/verdict";

export const taskType = "aws:ecs/taskDefinition:TaskDefinition";
/** Its containers are blocks, not JSON. */
export const daemonTaskType = "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition";
export const jobType = "aws:batch/jobDefinition:JobDefinition";

/** Builds run in a container that is described in place. */
export const buildType = "aws:codebuild/project:Project";

/** Everything that says how containers start. */
export const containerTypes = [taskType, daemonTaskType, jobType] as const;

/** Judges every container that a task or job defines. */
export function judgeContainers(subject: Subject, judge: (container: Subject) => Verdict): Verdict {
  return guarded(() => {
    try {
      const containers = containersOf(subject);
      if (containers.length === 0) return notApplicable("defines no container");
      return judgeEach(containers, judge);
    } catch (error) {
      if (error instanceof SyntaxError) return fail("defines containers in a text that is not JSON");
      throw error;
    }
  });
}

function containersOf(subject: Subject): readonly Subject[] {
  if (subject.type === buildType) return subject.blocks("environment");
  if (subject.type === daemonTaskType) return subject.blocks("containerDefinitions");
  const found: readonly Value[] =
    subject.type === taskType
      ? asList(subject.document("containerDefinitions"))
      : [subject.document("containerProperties"), ...taskContainers(subject.document("ecsProperties"))];
  return found.flatMap((inputs) => (isObject(inputs) ? [new Subject({ ...subject.data, inputs })] : []));
}

/** A job on ECS may hold several containers, one level deeper. */
function taskContainers(properties: Value): readonly Value[] {
  const tasks = isObject(properties) ? asList(properties.taskProperties) : [];
  return tasks.flatMap((task) => (isObject(task) ? asList(task.containers) : []));
}

function asList(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

/** What messages call a container. */
export function labelOf(container: Subject): string {
  return container.text("name", "its container");
}
