import type { CommonOptions } from '../supervisor/options.js';

export type BusOptions = CommonOptions & {
  readonly service?: string;
  readonly as: string;
  readonly gateway?: string;
  readonly json?: boolean;
};
export type StreamOptions = BusOptions & { readonly stream: string };
export type SkipOptions = BusOptions & {
  readonly stream?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly confirm?: string;
};
export type RepublishOptions = BusOptions & { readonly from: string };
