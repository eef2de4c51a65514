import { call, reason, Refused } from "./api";
import { Kept } from "./keep";
import { Queue } from "./queue";
import type { Draft, Stale, Version } from "./shapes";

/** What saving needs to know and to tell. */
export interface Desk {
  text(): string;
  /** What stands beside the button, also heard. */
  tell(state: string, bad?: boolean): void;
  saved(draft: Draft): void;
  /** Both texts are shown; what is chosen is the text to go on with. */
  choose(stale: Stale): Promise<Choice>;
}

export type Choice = { keep: "yours"; text: string } | { keep: "theirs" };

const PAUSE = 2_000;
const AGAIN = 10_000;
const SHORTEST = 50;

/**
 * Saves one draft: two seconds after the last key, and when somebody says so. There is one write at
 * a time, which takes the text as it is when its turn comes; a text that is saved already is none.
 * What is not saved is kept by the browser.
 */
export class Saving {
  private readonly queue = new Queue();
  private readonly unsaved: Kept;
  private timer = 0;

  constructor(
    private readonly id: string, private known: Version, private readonly desk: Desk,
  ) {
    this.unsaved = new Kept(id, "unsaved");
  }

  get isDirty(): boolean {
    return this.desk.text() !== this.known.content;
  }

  get revision(): number {
    return this.known.revision;
  }

  /** After each change of the text. */
  changed(): void {
    clearTimeout(this.timer);
    if (!this.isDirty) {
      this.unsaved.drop();
      this.desk.tell("Saved");
      return;
    }
    this.unsaved.put({ revision: this.known.revision, content: this.desk.text() });
    this.later(PAUSE);
  }

  /** @returns whether the text is saved now */
  save(automatic = false): Promise<boolean> {
    clearTimeout(this.timer);
    return this.queue.run(() => this.write(automatic));
  }

  /** Changes something else of the draft, between two writes of the text. */
  set(field: object): Promise<void> {
    return this.queue.run(async () => {
      try {
        this.desk.saved(await this.put(field));
        this.desk.tell("Saved");
      } catch (error) {
        this.desk.tell(reason(error), true);
      }
    });
  }

  /** Something but the text is different now. */
  stepped(draft: Draft): void {
    this.desk.saved(draft);
  }

  /** The draft is gone, and so is what was not saved. */
  forget(): void {
    clearTimeout(this.timer);
    this.known = { ...this.known, content: this.desk.text() };
    this.unsaved.drop();
  }

  /** The server has another text, by our own doing. */
  follow(draft: Draft): void {
    this.known = { revision: draft.revision, content: draft.content };
    this.unsaved.drop();
    this.desk.saved(draft);
  }

  private later(pause: number): void {
    const length = this.desk.text().trim().length;
    if (length < SHORTEST) {
      this.desk.tell(`${SHORTEST - length} more characters until it can be saved; this browser keeps it`);
      return;
    }
    this.desk.tell("Not saved yet");
    this.timer = window.setTimeout(() => void this.save(true), pause);
  }

  private async write(automatic: boolean): Promise<boolean> {
    if (!this.isDirty) {
      this.desk.tell("Saved");
      return true;
    }
    const content = this.desk.text();
    this.desk.tell("Saving…");
    try {
      this.done(await this.put({ content, revision: this.known.revision, automatic }), content);
      return !this.isDirty;
    } catch (error) {
      if (error instanceof Refused && "theirs" in error.problem) return this.join(error.problem as Stale);
      this.desk.tell(reason(error), true);
      if (!(error instanceof Refused) || error.problem.status >= 429) this.timer = window.setTimeout(() => void this.save(true), AGAIN);
      return false;
    }
  }

  private done(draft: Draft, sent: string): void {
    this.known = { revision: draft.revision, content: sent };
    this.desk.saved(draft);
    if (this.isDirty) {
      this.changed();
    } else {
      this.unsaved.drop();
      this.desk.tell("Saved");
    }
  }

  /** Whoever chooses their own text saves it over the revision that was shown. */
  private async join(stale: Stale): Promise<boolean> {
    this.desk.tell("Somebody else saved another text", true);
    const choice = await this.desk.choose(stale);
    this.known = stale.theirs;
    if (choice.keep === "yours") return this.write(false);
    this.unsaved.drop();
    this.desk.tell("Saved");
    return true;
  }

  private put(edit: object): Promise<Draft> {
    return call<Draft>("PUT", `/api/workshop/drafts/${this.id}`, edit);
  }
}
