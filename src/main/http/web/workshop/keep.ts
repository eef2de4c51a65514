import type { Version } from "./shapes";

/** Texts that the server does not have yet, or not any more, kept by the browser for one draft. */
export class Kept {
  constructor(private readonly draft: string, private readonly kind: "unsaved" | "aside") {}

  get(): Version | undefined {
    const text = localStorage.getItem(this.name());
    return text === null ? undefined : (JSON.parse(text) as Version);
  }

  /** A browser that is full or lets nothing be kept is no reason to stop anybody who writes. */
  put(version: Version): void {
    try {
      localStorage.setItem(this.name(), JSON.stringify(version));
    } catch {
      this.drop();
    }
  }

  drop(): void {
    localStorage.removeItem(this.name());
  }

  private name(): string {
    return `workshop ${this.kind} ${this.draft}`;
  }
}
