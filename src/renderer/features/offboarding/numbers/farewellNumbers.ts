import type { Metric } from '#shared/contract/insights.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { StepOwner } from '#shared/domain/vocabulary.ts';

/** How farewells went in a period, as the data process counts it. */
export interface FarewellNumbers {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly goodParting: Metric;
  readonly leaverEnps: Metric;
  readonly scores: readonly { readonly score: number; readonly people: number }[];
  readonly stepsByOwner: readonly {
    readonly owner: StepOwner;
    readonly due: number;
    readonly late: number;
  }[];
  readonly reasons: readonly {
    readonly month: PlainDate;
    readonly reason: string;
    readonly people: number;
  }[];
  readonly valued: readonly { readonly valued: string; readonly people: number }[];
  readonly conversations: number;
}
