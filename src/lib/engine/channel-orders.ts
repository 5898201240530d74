/** In which order channels can stand; their statistics come later than these names. */
export const channelOrders = ['number', 'strength', 'zeros'] as const;
export type ChannelOrder = (typeof channelOrders)[number];
