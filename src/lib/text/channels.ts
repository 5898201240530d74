/** The words of the gallery of channels, which comes when it is wanted. */
import { channels } from './en/channels.ts';
import type { ChannelWords } from './words.ts';

export const channelText: ChannelWords = channels;
