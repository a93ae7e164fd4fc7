import type { Goal } from '../contract/goals.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import type { Role } from '../domain/vocabulary.ts';
import type { Wording } from './wording.ts';

/** What figures are made of; `Of` is the part of the numbers that a figure asks for, where that is not all. */
export interface FigureSource<Of = NetworkInsights> {
  readonly insights: Of;
  /** The numbers they stand beside: those of the period before, or of another segment, under a name for them. */
  readonly compared: { readonly insights: Of; readonly label: string } | null;
  /** Goals are of the whole network: none for a part of it. */
  readonly goals: readonly Goal[];
  readonly wording: Wording;
  /** Who reads: marks whose people the role may not know have nobody behind them. */
  readonly role?: Role;
}
