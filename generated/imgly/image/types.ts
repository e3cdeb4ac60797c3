import type CreativeEditorSDK from '@cesdk/cesdk-js';
import type {
  CommonProviderConfiguration,
  ImageOutput,
  PanelInputSchema,
  Provider
} from '@imgly/plugin-ai-generation-web';

/**
 * How a Runware provider is configured.
 *
 * `proxyUrl` is the HTTP endpoint that adds the API key and forwards to
 * Runware. The key itself never reaches the browser.
 */
export type RunwareProviderConfiguration = CommonProviderConfiguration<
  any,
  ImageOutput
>;

/**
 * What the plugin asks for: a function that makes the provider for an editor.
 */
export type RunwareProvider<I> = (context: {
  cesdk: CreativeEditorSDK;
}) => Promise<Provider<'image', I, ImageOutput>>;

/** The OpenAPI document that the panel is built from. */
export type SchemaDocument = PanelInputSchema<'image', any>['document'];

/** A task without the fields that the client adds. */
export type TaskParameters = Record<string, unknown>;

export interface Dimensions {
  width: number;
  height: number;
}

/**
 * The sizes that a model accepts. With `sizes` these are all of them,
 * otherwise every pair inside the limits is fine.
 */
export interface DimensionConstraints {
  /** Limits of the width in pixels. */
  width?: { min?: number; max?: number };
  /** Limits of the height in pixels. */
  height?: { min?: number; max?: number };
  /** Both sides are multiples of it; 1 if left out. */
  multiple?: number;
  /** Limits of width x height. */
  pixels?: { min?: number; max?: number };
  /** Limits of width : height, each as a pair of integers. */
  ratio?: { min?: [number, number]; max?: [number, number] };
  /** The complete list of sizes, by name. */
  sizes?: Record<string, Dimensions> | undefined;
}

/**
 * What the quick actions of the plugins hand to a provider.
 */
export interface QuickActionInputs {
  'ly.img.editImage': { prompt: string; uri: string };
  'ly.img.swapBackground': { prompt: string; uri: string };
  'ly.img.styleTransfer': { style: string; uri: string };
  'ly.img.artistTransfer': { artist: string; uri: string };
  'ly.img.createVariant': { prompt: string; uri: string };
  'ly.img.remixPage': { prompt: string; uri: string };
  'ly.img.remixPageWithPrompt': { prompt: string; uri: string };
  'ly.img.combineImages': {
    prompt: string;
    uris: string[];
    exportFromBlockIds: number[];
  };
  'ly.img.createVideo': { uri: string };
  'ly.img.animateBetweenImages': {
    firstFrameUri: string;
    lastFrameUri: string;
  };
}

/** The fields of A whose values are a T. */
type FieldsOf<A, T> = {
  [Field in keyof A]: A[Field] extends T ? Field : never;
}[keyof A];

/**
 * The quick actions that a provider supports: which field of the action fills
 * which input. All other inputs take their defaults.
 */
export type QuickActions<I> = {
  [Id in keyof QuickActionInputs]?: {
    [Name in keyof I]?: FieldsOf<QuickActionInputs[Id], I[Name]>;
  };
};
