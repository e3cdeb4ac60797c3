import type CreativeEditorSDK from '@cesdk/cesdk-js';
import {
  CommonProperties,
  addIconSetOnce,
  getPanelId,
  mergeQuickActionsConfig,
  setDefaultTranslations
} from '@imgly/plugin-ai-generation-web';
import type {
  VideoOutput,
  Middleware,
  Provider,
  RenderCustomProperty
} from '@imgly/plugin-ai-generation-web';
import createRunwareClient, { TASKS } from './createRunwareClient';
import type { RunwareClient, TaskType } from './createRunwareClient';
import { checkRules } from './rules';
import type { Rule, Tiers } from './rules';
import type {
  DimensionConstraints,
  Dimensions,
  QuickActions,
  RunwareProviderConfiguration,
  SchemaDocument,
  TaskParameters
} from './types';
import {
  FORMAT_ICONS,
  abortable,
  adjustDimensions,
  compact,
  convertImageUrlForRunware,
  getImageDimensions,
  readInput,
  resolveInputSchema
} from './utils';
import type { FileInput } from './utils';

/** The sizes that are made from the source image, where an input has a say. */
type ConstraintsOf<I> = (input: I) => DimensionConstraints | undefined;

/** What makes one provider: a model and one thing that it does. */
export interface VideoProviderOptions<I> {
  /** The model's AIR. */
  modelId: string;
  /** The provider's id, from which panel and history get theirs. */
  providerId: string;
  /** The name that people see. */
  name: string;
  /** The OpenAPI document that describes the input. */
  schema: object;
  /** Where the input is in the schema. */
  inputReference: string;
  cesdk: CreativeEditorSDK;
  /** Replaces the middlewares of the configuration. */
  middleware?: Middleware<I, VideoOutput>[];
  /** The type of task, if it is not an inference. */
  taskType?: TaskType;
  /** Texts of the panel. */
  panel: {
    /** The label of the history. */
    history: string;
    /** The title of the panel in which the source image is chosen. */
    imageSelection?: string;
  };
  /** The inputs that are pictures; the first one is the source image. */
  images?: (keyof I & string)[];
  /** The inputs that take several files. */
  files?: { [Name in keyof I & string]?: FileInput };
  /** The sizes that are made from the source image. */
  dimensionConstraints?: DimensionConstraints | ConstraintsOf<I>;
  /** The size where the source image's is unknown and no input names one. */
  fallbackSize?: (input: I) => Dimensions | undefined;
  /** The input that chooses a size; left out, the source image decides. */
  sizeInput?: keyof I & string;
  /** The quick actions that the provider supports. */
  quickActions?: QuickActions<I>;
  /** The model's rules that a request made from inputs could break. */
  rules?: Rule[];
  /** The tiers of sizes of which the rules speak. */
  tiers?: Tiers;
  /** The task's parameters, as they are sent, from the input alone. */
  mapInput: (input: I) => TaskParameters;
  /** Called when the client is there. */
  initialize?: Provider<'video', I, VideoOutput>['initialize'];
}

/** The placeholder of a provider whose results have an unknown size. */
const UNKNOWN: Dimensions = { width: 1280, height: 720 };

/** The seconds of a placeholder whose result has an unknown duration. */
const UNKNOWN_DURATION = 5;

/**
 * Makes a provider for the plugin.
 */
export function createVideoProvider<I extends object>(
  options: VideoProviderOptions<I>,
  config: RunwareProviderConfiguration
): Provider<'video', I, VideoOutput> {
  const { cesdk, providerId, inputReference } = options;
  const { images = [], sizeInput, taskType = 'videoInference' } = options;
  const files = (options.files ?? {}) as Record<string, FileInput>;
  const schema = resolveInputSchema(options.schema, inputReference);
  let client: RunwareClient | undefined;

  addIconSetOnce(cesdk, '@imgly/plugin/formats', FORMAT_ICONS);
  setDefaultTranslations(cesdk, readTranslations(options));

  /** The size of the source image, if there is one that can be loaded. */
  async function readSource(input: I): Promise<Dimensions | undefined> {
    const url = images[0] === undefined ? undefined : input[images[0]];
    return typeof url === 'string' ? getImageDimensions(url, cesdk) : undefined;
  }

  /** The parameters of the task, with the size that the input leads to. */
  async function createSizedParameters(
    given: I,
    original: I
  ): Promise<TaskParameters> {
    const parameters = compact(options.mapInput(given));
    const { dimensionConstraints: limits } = options;
    if (limits === undefined || parameters.width !== undefined) {
      return parameters;
    }
    const constraints = typeof limits === 'function' ? limits(given) : limits;
    const source = await readSource(original);
    if (source !== undefined && constraints !== undefined) {
      const size = adjustDimensions(source.width, source.height, constraints);
      return { ...parameters, ...size };
    }
    const fallback = options.fallbackSize?.(given);
    if (fallback !== undefined) return { ...parameters, ...fallback };
    const value = sizeInput && schema.properties[sizeInput]?.default;
    if (value === undefined) {
      throw new Error('The size of the source image cannot be read.');
    }
    return compact(options.mapInput({ ...given, [sizeInput!]: value }));
  }

  /** The parameters of a task that breaks no rule. */
  async function createParameters(
    given: I,
    original: I
  ): Promise<TaskParameters> {
    const parameters = await createSizedParameters(given, original);
    const sent = { taskType, ...TASKS[taskType], model: options.modelId };
    checkRules({ ...sent, ...parameters }, options.rules, options.tiers);
    return parameters;
  }

  function read(input: I): I {
    return readInput(input, schema, files, sizeInput ? [sizeInput] : []);
  }

  /** The input with pictures that Runware can read. */
  async function convertImages(input: I, signal?: AbortSignal): Promise<I> {
    const convert = (url: unknown) =>
      typeof url === 'string'
        ? convertImageUrlForRunware(url, cesdk, signal)
        : url;
    const result = { ...input } as Record<string, unknown>;
    for (const name of images) {
      const list = result[`${name}s`];
      if (Array.isArray(list)) {
        const converted = await Promise.all(list.map(convert));
        result[`${name}s`] = converted;
        result[name] = converted[0];
      } else {
        result[name] = await convert(result[name]);
      }
    }
    return result as I;
  }

  return {
    id: providerId,
    kind: 'video',
    name: options.name,
    configuration: config,
    initialize: async (context) => {
      client = createRunwareClient(config.proxyUrl, {
        ...(config.headers && { headers: config.headers })
      });
      await options.initialize?.(context);
    },
    input: {
      quickActions: {
        supported: mergeQuickActionsConfig(
          createQuickActions(options.quickActions ?? {}),
          config.supportedQuickActions
        )
      },
      panel: {
        type: 'schema',
        document: options.schema as SchemaDocument,
        inputReference,
        orderExtensionKeyword: 'x-fal-order-properties',
        userFlow: 'placeholder',
        renderCustomProperty: createImageProperties(options),
        getBlockInput: async (input) => {
          const given = read(input);
          const parameters = await createParameters(given, given);
          const size = readSize(parameters) ?? (await readSource(given));
          const duration =
            typeof parameters.duration === 'number'
              ? parameters.duration
              : UNKNOWN_DURATION;
          return { video: { ...(size ?? UNKNOWN), duration } };
        }
      }
    },
    output: {
      abortable: true,
      middleware:
        options.middleware ?? config.middlewares ?? config.middleware ?? [],
      history: config.history ?? '@imgly/indexedDB',
      generate: async (input, { abortSignal }) => {
        if (client === undefined) {
          throw new Error(`${providerId} is used before it is initialized.`);
        }
        const original = read(input);
        const parameters = await abortable(
          convertImages(original, abortSignal).then((given) =>
            createParameters(given, original)
          ),
          abortSignal
        );
        const { videoURL } = await client[taskType](
          { model: options.modelId, ...parameters },
          abortSignal
        );
        return { kind: 'video', url: videoURL };
      }
    }
  };
}

export default createVideoProvider;

/** The size that is sent, if one is. */
function readSize({ width, height }: TaskParameters): Dimensions | undefined {
  return typeof width === 'number' && typeof height === 'number'
    ? { width, height }
    : undefined;
}

/** The quick actions as the core wants them. */
function createQuickActions<I>(
  actions: QuickActions<I>
): Record<string, { mapInput: (action: Record<string, unknown>) => I }> {
  return Object.fromEntries(
    Object.entries(
      actions as unknown as Record<string, Record<string, string>>
    ).map(([id, fields]) => [
      id,
      {
        mapInput: (action) =>
          Object.fromEntries(
            Object.entries(fields).map(([name, field]) => [name, action[field]])
          ) as I
      }
    ])
  );
}

/** One panel to choose pictures in, for all inputs that are pictures. */
function createImageProperties<I>({
  cesdk,
  providerId,
  images = []
}: VideoProviderOptions<I>): RenderCustomProperty {
  const [first] = images;
  if (first === undefined) return {};
  const render = CommonProperties.ImageUrl(providerId, {
    cesdk,
    propertyKey: first
  })[first]!;
  return Object.fromEntries(images.map((name) => [name, render]));
}

/**
 * All texts of a provider: the English ones of its schema and panel, other
 * languages as its schema brings them.
 */
function readTranslations<I>({
  panel,
  providerId,
  schema,
  inputReference
}: VideoProviderOptions<I>): Record<string, Record<string, string>> {
  const input = resolveInputSchema(schema, inputReference);
  const en: Record<string, string> = {
    [`libraries.${providerId}.history.label`]: panel.history
  };
  if (panel.imageSelection !== undefined) {
    en[`panel.${getPanelId(providerId)}.imageSelection`] = panel.imageSelection;
  }
  for (const [name, property] of Object.entries(input.properties)) {
    const key = `ly.img.plugin-ai-video-generation-web.${providerId}.property.${name}`;
    const labels = property['x-imgly-enum-labels'] ?? {};
    const placeholder = property['x-imgly-placeholder'];
    en[key] = property.title ?? name;
    if (placeholder !== undefined) en[`${key}.placeholder`] = placeholder;
    for (const [value, label] of Object.entries(labels)) {
      en[`${key}.${value}`] = label;
    }
  }
  return { ...input['x-imgly-translations'], en };
}
