import type { QueryClient } from '@tanstack/react-query';
import type { DataQueries } from '../data/dataClient.ts';

/** What every route may ask with, before its page is there. */
export interface RouteContext {
  readonly data: DataQueries;
  readonly queryClient: QueryClient;
}
