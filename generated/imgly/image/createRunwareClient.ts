import type { TaskParameters } from './types';
import { isFields } from './utils';
import type { Fields } from './utils';

/**
 * What the client adds to every task of a type; a provider's own values win.
 */
export const TASKS = {
  imageInference: {
    deliveryMethod: 'async',
    outputType: 'URL',
    outputFormat: 'PNG',
    numberResults: 1
  },
  removeBackground: {
    deliveryMethod: 'async',
    outputType: 'URL'
  },
  upscale: {
    deliveryMethod: 'async',
    outputType: 'URL'
  }
};

/** A type of task that this client runs. */
export type TaskType = keyof typeof TASKS;

/** What came out of a task. */
export interface RunwareResult {
  /** Where the result is. */
  imageURL: string;
  taskUUID: string;
  seed?: number;
  cost?: number;
}

/** Runs one task and waits for its result. */
export type RunTask = (
  parameters: TaskParameters,
  abortSignal?: AbortSignal
) => Promise<RunwareResult>;

export type RunwareClient = Record<TaskType, RunTask>;

export interface RunwareClientOptions {
  /** Headers that are sent with every request, for the proxy. */
  headers?: Record<string, string>;
  /** Milliseconds after which a task without a result has failed. */
  deadline?: number;
  /** Milliseconds between two questions for the result. */
  interval?: number;
}

/** What Runware, or the proxy before it, said about a failure. */
export class RunwareError extends Error {
  override name = 'RunwareError';

  constructor(
    message: string,
    readonly details: {
      /** Runware's name for the error, like `invalidCustomWidth`. */
      code?: string;
      /** The parameter that the error is about. */
      parameter?: string;
      taskUUID?: string;
      /** The HTTP status of the answer. */
      status?: number;
    } = {}
  ) {
    super(message);
  }
}

/** How often in a row asking for a result may fail for a passing reason. */
const MOST_FAILED_POLLS = 5;

interface Answer {
  status: number;
  items: Fields[];
  errors: Fields[];
}

/**
 * A client for Runware's HTTP API behind a proxy that adds the API key. It
 * keeps no state: every call stands for itself.
 *
 * @param proxyUrl The endpoint of the proxy
 */
export function createRunwareClient(
  proxyUrl: string,
  options: RunwareClientOptions = {}
): RunwareClient {
  const { headers = {}, deadline = 300_000, interval = 1_000 } = options;

  async function run(
    taskType: TaskType,
    parameters: TaskParameters,
    abortSignal?: AbortSignal
  ): Promise<RunwareResult> {
    const taskUUID = createUUID();
    const limit = startLimit(deadline, abortSignal);
    try {
      const task = { taskType, taskUUID, ...TASKS[taskType], ...parameters };
      let answer = await post([task], limit.signal);
      let result = readResult(answer, taskUUID, false);
      let failed = 0;
      while (result === undefined) {
        await sleep(interval, limit.signal);
        try {
          const poll = { taskType: 'getResponse', taskUUID };
          answer = await post([poll], limit.signal);
          failed = 0;
        } catch (error) {
          failed += 1;
          if (limit.signal.aborted || !isPassing(error)) throw error;
          if (failed > MOST_FAILED_POLLS) throw error;
          continue;
        }
        result = readResult(answer, taskUUID, true);
      }
      return result;
    } catch (error) {
      throw limit.reason() ?? error;
    } finally {
      limit.stop();
    }
  }

  async function post(tasks: object[], signal: AbortSignal): Promise<Answer> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(proxyUrl, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(tasks),
        signal
      });
      text = await response.text();
    } catch (error) {
      const reason = error instanceof Error ? `: ${error.message}` : '';
      throw new RunwareError(`The Runware proxy cannot be reached${reason}`);
    }
    return readAnswer(text, response.status);
  }

  const client = {} as RunwareClient;
  for (const taskType of Object.keys(TASKS) as TaskType[]) {
    client[taskType] = (parameters, abortSignal) =>
      run(taskType, parameters, abortSignal);
  }
  return client;
}

export default createRunwareClient;

/** Reads an answer in any of the shapes that Runware uses. */
function readAnswer(text: string, status: number): Answer {
  const isOk = status >= 200 && status < 300;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RunwareError(
      isOk
        ? 'The answer of the Runware proxy is not JSON.'
        : `The Runware proxy answered with HTTP status ${status}.`,
      { status }
    );
  }

  const items: Fields[] = [];
  const errors: Fields[] = [];
  for (const part of toList(body)) {
    if (!isFields(part)) continue;
    for (const item of toList(part.data)) {
      if (!isFields(item)) continue;
      const isFailed = item.status === 'error' || item.status === 'failed';
      if (!isFailed) {
        items.push(item);
      } else {
        errors.push(isFields(item.error) ? { ...item, ...item.error } : item);
      }
    }
    for (const error of [...toList(part.errors), ...toList(part.error)]) {
      if (isFields(error)) {
        errors.push({ taskUUID: part.taskUUID, ...error });
      } else if (typeof error === 'string') {
        errors.push({ ...part, message: error });
      } else if (error === true) {
        errors.push(part);
      }
    }
    if (items.length + errors.length === 0 && isFailure(part)) {
      errors.push(part);
    }
  }
  if (!isOk && errors.length === 0) {
    const message = isFields(body) ? readText(body.message) : undefined;
    throw new RunwareError(
      message ?? `The Runware proxy answered with HTTP status ${status}.`,
      { status }
    );
  }
  return { status, items, errors };
}

/**
 * The result of a task; nothing while it is being worked on.
 */
function readResult(
  { status, items, errors }: Answer,
  taskUUID: string,
  isPoll: boolean
): RunwareResult | undefined {
  const isOurs = (item: Fields) =>
    item.taskUUID === undefined || item.taskUUID === taskUUID;

  const item = items.filter(isOurs).find((entry) => readURL(entry));
  const url = item && readURL(item);
  if (item !== undefined && url !== undefined) {
    const { seed, cost } = item;
    return {
      imageURL: url,
      taskUUID,
      ...(typeof seed === 'number' && { seed }),
      ...(typeof cost === 'number' && { cost })
    };
  }
  const error = errors.find(isOurs);
  if (error !== undefined) throw toError(error, taskUUID, status);
  const ours = items.find(isOurs);
  if (ours === undefined) {
    if (isPoll) return undefined;
    throw new RunwareError('The answer of Runware lacks the task.', {
      taskUUID,
      status
    });
  }
  if (ours.status === 'success') {
    throw new RunwareError('The result of Runware lacks its URL.', {
      taskUUID,
      status
    });
  }
  return undefined;
}

/** Whether an answer without data is an error that stands alone. */
function isFailure(part: Fields): boolean {
  return (
    readText(part.errorMessage) !== undefined ||
    (readText(part.code) !== undefined && readText(part.message) !== undefined)
  );
}

function readURL(item: Fields): string | undefined {
  return (
    readText(item.imageURL) ??
    readText(item.imageDataURI) ??
    readText(item.mediaURL)
  );
}

function toError(
  error: Fields,
  taskUUID: string,
  status: number
): RunwareError {
  const code = readText(error.code) ?? readText(error.errorId);
  const parameter = readText(toList(error.parameter)[0]);
  const message =
    readText(error.message) ??
    readText(error.errorMessage) ??
    'Runware could not finish the task';
  const about = [code, parameter && `parameter ${parameter}`].filter(Boolean);
  return new RunwareError(
    about.length > 0 ? `${message} (${about.join(', ')})` : message,
    {
      taskUUID,
      status,
      ...(code !== undefined && { code }),
      ...(parameter !== undefined && { parameter })
    }
  );
}

/** A reason to ask again: no answer, or one of a server under load. */
function isPassing(error: unknown): boolean {
  const status = error instanceof RunwareError ? error.details.status : 0;
  return status === undefined || status === 429 || status >= 500;
}

/** A signal that ends when the caller aborts or the deadline passes. */
function startLimit(deadline: number, abortSignal?: AbortSignal) {
  const controller = new AbortController();
  let isLate = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, deadline);
  if (abortSignal?.aborted) controller.abort();
  abortSignal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    reason(): Error | undefined {
      if (abortSignal?.aborted) {
        return new DOMException('The generation was aborted.', 'AbortError');
      }
      return isLate
        ? new RunwareError(
            `Runware gave no result within ${deadline / 1000} seconds.`
          )
        : undefined;
    },
    stop(): void {
      clearTimeout(timer);
      abortSignal?.removeEventListener('abort', abort);
    }
  };
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('The wait was aborted.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** A version 4 UUID; `crypto.randomUUID` is missing on plain HTTP pages. */
function createUUID(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  return [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16]
  ]
    .map(([start, end]) => hex.slice(start, end).join(''))
    .join('-');
}

function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
