/** What the API answers with, as far as the pages need it (`docs/reference/openapi.yaml`). */
export type Status = "draft" | "testing" | "ready" | "committed";

export interface Draft {
  id: string;
  name?: string;
  content: string;
  description: string;
  status: Status;
  revision: number;
}

export interface Begun {
  draft: Draft;
}

export interface Test {
  number: number;
  executionTimeMs: number;
}

export interface Compared {
  diff: string;
}

/** A part of an answer while it is made; the last one has `message` or `problem`. */
export interface Said {
  piece?: string;
  message?: { text: string };
  problem?: Problem;
}

export interface Problem {
  status: number;
  code?: string;
  detail?: string;
  remedy?: string;
}

/** One of the two texts when a save was too late. */
export interface Version {
  revision: number;
  content: string;
}

export interface Stale extends Problem {
  yours: Version;
  theirs: Version;
}
