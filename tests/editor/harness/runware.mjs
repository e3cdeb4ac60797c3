// What Runware answers, as the proxy passes it on.

/** A submitted task is only acknowledged; its result comes with a later getResponse. */
export function accept(task) {
  return { body: { data: [{ taskType: task.taskType, taskUUID: task.taskUUID }] } };
}

/**
 * Acknowledges a task, answers `processing` a number of times and then the result: a URL by the name
 * of its field, {imageURL}.
 */
export function succeed(result, { processing = 0 } = {}) {
  let taskType;
  return ({ tasks: [task] }) => {
    if (task.taskType !== 'getResponse') {
      taskType = task.taskType;
      return accept(task);
    }
    const item = { taskType, taskUUID: task.taskUUID };
    processing -= 1;
    return processing >= 0
      ? { body: { data: [{ ...item, status: 'processing' }] } }
      : { body: { data: [{ ...item, status: 'success', cost: 0.04, ...result }] } };
  };
}

/** Whether a call asks for a result. */
export const isPoll = ({ tasks }) => tasks[0]?.taskType === 'getResponse';
