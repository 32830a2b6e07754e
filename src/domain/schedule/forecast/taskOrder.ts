import type { ForecastTask } from './ForecastTask';

/** A task's groups of places in the order; groups of tasks that are not there are left out. */
export interface OrderedTask {
  readonly task: ForecastTask;
  readonly groups: readonly (readonly number[])[];
}

/**
 * The tasks so that each stands behind what it waits for, in time linear in tasks and links.
 * Throws a RangeError that names the tasks which wait for each other in a circle.
 */
export function inOrder(tasks: readonly ForecastTask[]): OrderedTask[] {
  const placeById = new Map<string, number>();
  const taskById = new Map(tasks.map((task) => [task.taskId, task]));
  const ordered: OrderedTask[] = [];
  const way = new Set<string>();

  function visit(task: ForecastTask): void {
    if (placeById.has(task.taskId)) return;
    if (way.has(task.taskId)) throw new RangeError(`tasks wait for each other: ${[...way].join(', ')}`);

    way.add(task.taskId);
    const groups = task.waitsFor.map(({ anyOf }) => {
      const there = anyOf.map((taskId) => taskById.get(taskId)).filter((other) => other !== undefined);
      for (const other of there) visit(other);
      return there.map(({ taskId }) => placeById.get(taskId) ?? 0);
    });
    way.delete(task.taskId);
    placeById.set(task.taskId, ordered.length);
    ordered.push({ task, groups: groups.filter((group) => group.length > 0) });
  }

  for (const task of tasks) visit(task);
  return ordered;
}
