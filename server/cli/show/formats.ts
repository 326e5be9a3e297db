/** How `exercises show` can print. */
export const SHOW_FORMATS = ['text', 'latex', 'json'] as const;

export type ShowFormat = (typeof SHOW_FORMATS)[number];
