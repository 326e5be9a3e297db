/** A question in the notation of the system that gets it: all that a child process is sent. */
export type Job =
  | { readonly kind: 'derivative'; readonly of: string; readonly by: string }
  | { readonly kind: 'value'; readonly of: string };

/** What a child process sends: first that it can be asked, then the system's text for each job, or that there is none. */
export type ChildMessage = { readonly ready: true } | { readonly text: string | null };
