import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import { searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser } from "@lezer/markdown";

/** Where the text of the draft is written. */
export interface Editor {
  text(): string;
  /** One step that can be undone. */
  replace(text: string): void;
  focus(): void;
}

const markdown = new Language(defineLanguageFacet(), parser, [], "markdown");

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "650", color: "var(--accent)" },
  { tag: tags.strong, fontWeight: "650" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.monospace, tags.contentSeparator], color: "var(--green)" },
  { tag: [tags.processingInstruction, tags.list, tags.quote], color: "var(--soft)" },
  { tag: [tags.link, tags.url], color: "var(--blue)" },
]);

const looks = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--card)", height: "100%", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.6rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--sunk)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { background: "color-mix(in srgb, var(--accent) 28%, transparent) !important" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--sunk)", borderColor: "var(--line)" },
  ".cm-panels input, .cm-panels button": { color: "var(--ink)", background: "var(--card)", border: "1px solid var(--soft)", borderRadius: "0.3rem", font: "inherit" },
});

/**
 * Puts an editor over a text field, which stays in the page and keeps the text. It lives in a
 * shadow root: there its styles are constructed style sheets, which need no exception of the
 * policy.
 */
export function editorOver(field: HTMLTextAreaElement, changed: () => void): Editor {
  const place = document.createElement("div");
  place.className = "editor";
  field.after(place);
  field.hidden = true;
  const view = new EditorView({
    parent: place.attachShadow({ mode: "open" }),
    root: place.shadowRoot ?? undefined,
    state: EditorState.create({ doc: field.value, extensions: extensions(field, changed) }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
  };
}

function extensions(field: HTMLTextAreaElement, changed: () => void) {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    EditorState.readOnly.of(field.readOnly),
    EditorView.contentAttributes.of({
      "aria-label": field.labels[0]?.textContent ?? "Text",
      spellcheck: "true",
      tabindex: "0",
    }),
    markdown,
    syntaxHighlighting(colours),
    looks,
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      field.value = update.state.doc.toString();
      changed();
    }),
  ];
}
