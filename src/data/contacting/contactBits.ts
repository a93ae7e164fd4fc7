import { type Channel, channel as channels } from '#shared/domain/vocabulary.ts';

/**
 * What the rules about contacting look at of one person, as the bits of one number, so that what is known of 100,000 people
 * is one small array. Of somebody of whom nothing is known it is 0.
 */
export const contactBit = {
  deceased: 1,
  doNotContact: 1 << 1,
  /** Wants to be left alone, by the latest word on it. */
  keepsDistance: 1 << 2,
  /** Wants anything of the network. */
  wants: 1 << 3,
  notEligible: 1 << 4,
} as const;

const firstChannelBit = 5;

/**
 * What is known of each channel: that there is a usable contact point, and the latest word of consent, for the purpose in
 * question and for job offers, which some asks are.
 */
const layers = ['usable', 'granted', 'withdrawn', 'jobsGranted', 'jobsWithdrawn'] as const;
type ChannelLayer = (typeof layers)[number];

const all = channels.options;

const shiftOf = (layer: ChannelLayer): number => firstChannelBit + layers.indexOf(layer) * all.length;

/** The bit that says it of one channel. */
export const channelBit = (layer: ChannelLayer, channel: Channel): number =>
  1 << (shiftOf(layer) + all.indexOf(channel));

/** Some channels, a bit each, as `channelsWith` gives them. */
export const maskOf = (wanted: readonly Channel[]): number =>
  wanted.reduce((mask, channel) => mask | (1 << all.indexOf(channel)), 0);

export const everyChannel: number = maskOf(all);

/** Of which channels that is known, a bit each. */
export const channelsWith = (bits: number, layer: ChannelLayer): number =>
  (bits >> shiftOf(layer)) & everyChannel;
