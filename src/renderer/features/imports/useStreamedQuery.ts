import { type QueryKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

type Event = { readonly type: string };
type ProgressEvent = Progress & { readonly type: 'progress' };
type Result<E extends Event> = Exclude<E, { readonly type: 'progress' }>;

interface StreamedQuery<E extends Event, I> {
  /** What the work is called in the query cache. */
  readonly name: string;
  /** Null while there is nothing to ask yet. */
  readonly input: I | null;
  readonly open: (input: I, signal: AbortSignal) => Promise<AsyncIterable<E>>;
  /** Whether what was found for another input stands until this one is answered. */
  readonly keeps: (before: I, now: I) => boolean;
  /** Whether it is asked anew when people change. */
  readonly follows: boolean;
}

/**
 * Work of the data process that streams how far it is and ends with a result. Asking for something else, or leaving,
 * stops it. What was found before stands meanwhile, marked `stale`, with the input it was found for.
 */
export function useStreamedQuery<E extends Event, I>({
  name,
  input,
  open,
  keeps,
  follows,
}: StreamedQuery<E, I>) {
  const queryClient = useQueryClient();
  // Formed like the keys of the workspace's own queries, which go when another workspace is opened.
  const queryKey: QueryKey = [['imports', name], { input }];
  const progressKey: QueryKey = [['imports', `${name}Progress`], { input }];
  const known = queryClient.getQueryData(queryKey) !== undefined;
  const query = useQuery<{ input: I; result: Result<E> }>({
    queryKey,
    queryFn:
      input === null
        ? skipToken
        : async ({ signal }) => {
            queryClient.setQueryData<Progress>(progressKey, { done: 0, total: 0 });
            for await (const event of await open(input, signal)) {
              if (isProgress(event)) {
                const { done, total } = event;
                queryClient.setQueryData<Progress>(progressKey, { done, total });
              } else if (isResult(event)) return { input, result: event };
            }
            throw new Error(`${name} ended without a result`);
          },
    enabled: follows || !known,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) =>
      before !== undefined && input !== null && keeps(before.input, input) ? before : undefined,
    structuralSharing: false,
  });
  const progress = useQuery<Progress>({ queryKey: progressKey, queryFn: skipToken }).data;
  return {
    found: query.data ?? null,
    /** What is shown was found for another input, or people have changed since. */
    stale: query.isPlaceholderData || query.isRefetching,
    progress: query.isFetching ? (progress ?? { done: 0, total: 0 }) : null,
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
  };
}

const isProgress = <E extends Event>(event: E): event is E & ProgressEvent => event.type === 'progress';
const isResult = <E extends Event>(event: E): event is Result<E> => event.type !== 'progress';
