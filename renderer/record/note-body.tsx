import { createElement, Fragment, memo, type ReactNode } from "react";
import { mentionLabel, type RichNode, type RichText } from "../../core/record/rich-text.ts";
import classes from "./mention.module.css";

const ELEMENTS: Partial<Record<RichNode["type"], string>> = {
  paragraph: "p",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
};

function withMarks(node: RichNode, words: ReactNode): ReactNode {
  let out = words;
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold") out = <strong>{out}</strong>;
    else if (mark.type === "italic") out = <em>{out}</em>;
    // Notes never lead out of the app: the address is shown, not followed.
    else out = <u title={mark.attrs?.href}>{out}</u>;
  }
  return out;
}

function render(node: RichNode, key: number): ReactNode {
  if (node.type === "text") return <Fragment key={key}>{withMarks(node, node.text)}</Fragment>;
  if (node.type === "hardBreak") return <br key={key} />;
  if (node.type === "mention")
    return (
      <span key={key} className={classes.mention}>
        {mentionLabel(node.attrs)}
      </span>
    );
  const children = node.content?.map(render);
  const element = ELEMENTS[node.type];
  return element ? createElement(element, { key }, children) : <Fragment key={key}>{children}</Fragment>;
}

/** A note's text as it reads, without an editor. */
export const NoteBody = memo(function NoteBody({ doc }: { doc: RichText }) {
  return <>{doc.content?.map(render)}</>;
});
